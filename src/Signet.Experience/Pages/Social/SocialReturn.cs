using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Flow.Records;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Pages.Terms;
using Signet.Identity.Errors;

namespace Signet.Experience.Pages.Social;

/// <summary>From a provider's answer to a signed-in user: known, linked or new (experience.md 13.1). Scoped.</summary>
public sealed class SocialReturn(SignInFlow flow, PageContext page, PageResults results, NextStep next, TermsAgreement terms)
{
    internal async Task<IResult> RunAsync(SocialButton button, SocialTrip trip, JsonElement data, CancellationToken ct)
    {
        var verified = await flow.VerifySocialAsync(button.Id, data, trip.VerificationId, ct);
        if (!verified.IsSuccess)
        {
            return SocialFailure.Page(verified.Error, button, page, results);
        }

        var identified = await flow.IdentifyAsync(verified.Value, linkSocialIdentity: false, ct);
        return identified.IsSuccess ? await SubmitAsync(button, ct)
            : identified.Error.Code == "user.identity_not_exist" ? await ContinueUnknownAsync(button, verified.Value, ct)
            : Failed(identified.Error, button);
    }

    /// <summary>Links the identity to the account that has its address.</summary>
    internal async Task<IResult> LinkAsync(SocialButton button, string verificationId, CancellationToken ct)
    {
        var switched = await flow.SwitchEventAsync(InteractionEvent.SignIn, ct);
        if (!switched.IsSuccess)
        {
            return Failed(switched.Error, button);
        }

        var identified = await flow.IdentifyAsync(verificationId, linkSocialIdentity: true, ct);
        return identified.IsSuccess ? await SubmitAsync(button, ct) : Failed(identified.Error, button);
    }

    /// <summary>Makes a new account of the identity.</summary>
    internal async Task<IResult> RegisterAsync(SocialButton button, string verificationId, CancellationToken ct)
    {
        if (page.Settings.SignInMode != SignInMode.SignIn && terms.IsMissingForRegistration)
        {
            return results.Next(SocialRegisterEndpoint.Path + button.Id);
        }

        var switched = await flow.SwitchEventAsync(InteractionEvent.Register, ct);
        if (!switched.IsSuccess)
        {
            return Failed(switched.Error, button);
        }

        var (result, error) = await next.RegisterAsync(verificationId, ct);
        return result ?? Failed(error!, button);
    }

    /// <summary>The related address of a verified social record, masked; null when no account has it.</summary>
    internal static string? Mask(SocialVerification record) => record.SocialUserInfo switch
    {
        { Phone: { Length: >= 4 } phone } => "****" + phone[^4..],
        { Email: { } email } when email.Split('@') is [var local, var domain] => (local.Length > 4 ? local[..4] : "") + "****@" + domain,
        _ => null,
    };

    private async Task<IResult> ContinueUnknownAsync(SocialButton button, string verificationId, CancellationToken ct)
    {
        var related = await flow.HasRelatedUserAsync(verificationId, ct);
        if (related && page.Settings.SocialSignIn.AutomaticAccountLinking)
        {
            return await LinkAsync(button, verificationId, ct);
        }

        return related ? results.Next("/social/link/" + button.Id) : await RegisterAsync(button, verificationId, ct);
    }

    private async Task<IResult> SubmitAsync(SocialButton button, CancellationToken ct)
    {
        var (result, error) = await next.SubmitAsync(ct);
        return result ?? Failed(error!, button);
    }

    private IResult Failed(ApiError error, SocialButton button) => next.For(error) ?? SocialFailure.Page(error, button, page, results);
}
