using Microsoft.AspNetCore.Http;
using Signet.Experience.Api.Consents;
using Signet.Experience.Flow;
using Signet.Experience.Pages.Errors;
using Signet.Experience.Pages.Http;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;

namespace Signet.Experience.Pages.Consent;

/// <summary>GET and POST /consent (experience.md 15, 20.9): silent for our own applications, a page for those of others.</summary>
internal static class ConsentEndpoint
{
    public static async Task<IResult> ShowAsync(PageContext page, PageResults results, SignInFlow flow, ConsentService consents, CurrentTenant tenant, CancellationToken ct)
    {
        var silent = await consents.TryGrantSilentlyAsync(flow.Interaction, ct);
        if (!silent.IsSuccess)
        {
            return Refused(silent.Error, page, results);
        }

        if (silent.Value is { } redirectTo)
        {
            return PageResults.Leave(redirectTo);
        }

        var request = await consents.ReadAsync(flow.Interaction, ct);
        return request.IsSuccess
            ? results.Page<ConsentPage>(Model(request.Value, ConsentView.Of(request.Value, tenant.Snapshot), page))
            : Refused(request.Error, page, results);
    }

    public static async Task<IResult> SubmitAsync(HttpContext context, PageContext page, PageResults results, SignInFlow flow, ConsentService consents, CancellationToken ct)
    {
        var form = await context.Request.ReadFormAsync(ct);
        var organizations = form["organization"].Where(id => !string.IsNullOrEmpty(id)).Cast<string>().ToList();
        var granted = await consents.GrantAsync(flow.Interaction, organizations, ct);
        return granted.IsSuccess ? PageResults.Leave(granted.Value) : Refused(granted.Error, page, results);
    }

    private static ConsentModel Model(ConsentRequest request, ConsentView view, PageContext page)
    {
        var t = page.View.T;
        var own = view.OidcScopesOrEmpty().Select(scope => t.Has("consent.scope." + Short(scope)) ? t["consent.scope." + Short(scope)] : scope).ToList();
        List<ConsentGroup> groups = [.. own.Count == 0 ? Array.Empty<ConsentGroup>() : [new ConsentGroup(null, own)]];
        groups.AddRange((view.MissingResourceScopes ?? []).Select(resource => new ConsentGroup(
            t.Format("consent.resource", ("name", resource.Resource.Name)), [.. resource.Scopes.Select(s => s.Description ?? s.Name)])));
        return new ConsentModel
        {
            AppName = view.Application.DisplayName ?? (view.Application.Name.Length > 0 ? view.Application.Name : request.Client.Id),
            AppLogo = (string?)view.Application.Branding?["logoUrl"],
            TermsUrl = view.Application.TermsOfUseUrl,
            PrivacyUrl = view.Application.PrivacyPolicyUrl,
            UserName = NameOf(view.User),
            UserDetail = view.User.Name is null ? null : view.User.PrimaryEmail ?? view.User.Username,
            UserAvatar = view.User.Avatar,
            Groups = groups,
            Organizations = [.. view.Organizations.Select(organization => new ConsentOrganization(organization.Id, organization.Name, []))],
            RedirectUri = view.RedirectUri,
            UnverifiedHost = request.Client.IsMetadataDocument && Uri.TryCreate(request.Client.Id, UriKind.Absolute, out var uri) ? uri.Host : null,
        };
    }

    private static string NameOf(ConsentView.UserView user) => user.Name ?? user.Username ?? user.PrimaryEmail ?? user.PrimaryPhone ?? user.Id;

    private static string Short(string scope) => scope.Split(':')[^1];

    private static IResult Refused(ApiError error, PageContext page, PageResults results)
    {
        if (error.Code != "oidc.access_denied")
        {
            return results.UnknownSession();
        }

        var t = page.View.T;
        return results.Message(
            new MessageModel
            {
                Title = t["consent.denied_title"],
                Text = t.Format("consent.denied_text", ("app", page.View.AppName ?? "")),
                Tone = "danger",
                Primary = new MessageLink(t["consent.sign_out"], "/oidc/session/end?client_id=" + Uri.EscapeDataString(page.View.AppId ?? "")),
                ShowsSupport = true,
            },
            StatusCodes.Status403Forbidden);
    }
}
