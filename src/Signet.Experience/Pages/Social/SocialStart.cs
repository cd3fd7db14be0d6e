using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.Social;

/// <summary>Begins a trip to a provider. Scoped.</summary>
public sealed class SocialStart(SignInFlow flow, PageContext page, PageResults results, NextStep next)
{
    /// <summary>A page that leaves for the provider at once: a redirect after a form would fall under <c>form-action</c>.</summary>
    internal async Task<IResult> RunAsync(SocialButton button, CancellationToken ct)
    {
        var started = await flow.StartAsync(InteractionEvent.SignIn, captchaToken: null, ct);
        if (!started.IsSuccess)
        {
            return next.For(started.Error) ?? results.UnknownSession();
        }

        var state = SocialTrip.NewState(flow.Interaction.ClientId);
        var created = await flow.CreateSocialAsync(button.Id, state, $"{page.Endpoint}/callback/{button.Id}", ct);
        if (!created.IsSuccess)
        {
            return SocialFailure.Page(created.Error, button, page, results);
        }

        new SocialTrip(state, created.Value.VerificationId).Keep(flow, button.Id);
        await flow.SaveAsync(ct);
        return results.Page<LeavingPage>(new LeavingModel(created.Value.AuthorizationUri, button.NameIn(page.View.T.Language)));
    }
}
