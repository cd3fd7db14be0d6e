using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Flow.Records;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Pages.Terms;

namespace Signet.Experience.Pages.Social;

/// <summary>GET and POST /social/register/{connectorId}: the terms before an account is made of a social identity (experience.md 8.5).</summary>
internal static class SocialRegisterEndpoint
{
    public const string Path = "/social/register/";

    public static IResult Show(string connectorId, PageContext page, PageResults results, SignInFlow flow, TermsAgreement terms) =>
        Find(connectorId, page, flow) is null ? results.UnknownSession() : terms.Ask(Path + connectorId, connector: null);

    public static async Task<IResult> SubmitAsync(
        string connectorId, HttpContext context, PageContext page, PageResults results, SignInFlow flow, SocialReturn finish, TermsAgreement terms)
    {
        if (Find(connectorId, page, flow) is not var (button, record))
        {
            return results.UnknownSession();
        }

        terms.Take(await context.Request.ReadFormAsync(context.RequestAborted));
        return terms.IsMissingForRegistration
            ? terms.Ask(Path + connectorId, connector: null, refused: true)
            : await finish.RegisterAsync(button, record.Id, context.RequestAborted);
    }

    private static (SocialButton Button, SocialVerification Record)? Find(string connectorId, PageContext page, SignInFlow flow) =>
        flow.IsStarted
            && page.Settings.SocialConnectors.FirstOrDefault(b => b.Id == connectorId) is { } button
            && flow.State.RecordOfType<SocialVerification>() is { IsVerified: true } record && record.ConnectorId == connectorId
                ? (button, record)
                : null;
}
