using Signet.Simulators.Pages;

namespace Signet.Simulators.Facebook;

/// <summary>The developer's side: app keys, valid redirect URIs, test users.</summary>
internal sealed class HomeEndpoints(FacebookState state)
{
    public IResult Show() => HomePage.Render(state);

    /// <summary><c>POST /apps/{id}/redirect-uris</c>.</summary>
    public async Task<IResult> ChangeAsync(HttpContext http, string id)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        if (state.FindApp(id) is not { } app)
        {
            return Results.NotFound();
        }

        var uri = form["uri"].ToString().Trim();
        if (form["action"] == "remove")
        {
            state.RemoveRedirectUri(app, uri);
        }
        else if (Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https")
        {
            state.AddRedirectUri(app, uri);
        }

        return Results.Redirect("/");
    }
}
