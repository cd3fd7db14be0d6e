using Microsoft.AspNetCore.Http;
using Signet.Experience.Flow;
using Signet.Experience.Flow.Records;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.Social;

/// <summary>GET and POST /social/link/{connectorId}: link to the existing account, or make another one (experience.md 20.7).</summary>
internal static class LinkAccountEndpoint
{
    public static IResult Show(string connectorId, PageContext page, PageResults results, SignInFlow flow)
    {
        if (Find(connectorId, page, flow) is not var (button, record) || SocialReturn.Mask(record) is not { } masked)
        {
            return results.UnknownSession();
        }

        var canCreate = page.Settings.SignInMode != SignInMode.SignIn;
        return results.Page<LinkAccountPage>(new LinkAccountModel(connectorId, button.NameIn(page.View.T.Language), masked, canCreate));
    }

    public static async Task<IResult> SubmitAsync(string connectorId, HttpContext context, PageContext page, PageResults results, SignInFlow flow, SocialReturn finish)
    {
        if (Find(connectorId, page, flow) is not var (button, record))
        {
            return results.UnknownSession();
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return form["choice"].ToString() switch
        {
            "link" => await finish.LinkAsync(button, record.Id, context.RequestAborted),
            "create" => await finish.RegisterAsync(button, record.Id, context.RequestAborted),
            _ => Show(connectorId, page, results, flow),
        };
    }

    private static (SocialButton Button, SocialVerification Record)? Find(string connectorId, PageContext page, SignInFlow flow) =>
        page.HasInteraction && flow.IsStarted
            && page.Settings.SocialConnectors.FirstOrDefault(b => b.Id == connectorId) is { } button
            && flow.State.RecordOfType<SocialVerification>() is { IsVerified: true } record && record.ConnectorId == connectorId
                ? (button, record)
                : null;
}
