using Signet.Simulators.Facebook;
using static Signet.Simulators.Pages.Html;

namespace Signet.Simulators.Pages;

/// <summary>What a developer would see at Meta for Developers.</summary>
internal static class HomePage
{
    public static IResult Render(FacebookState state) => Page(
        "Apps",
        string.Concat(state.Apps.Select(App)) +
        $"""
        <section class="card">
          <h2>Test users</h2>
          <table><thead><tr><th>Name</th><th>User name</th><th>Email</th><th>Good for</th></tr></thead>
          <tbody>{string.Concat(state.Users.Select(User))}</tbody></table>
          <p>Everybody's password is <code>simulated</code>.</p>
          <form method="post" action="/logout"><button class="link">Log out of the simulator</button></form>
        </section>
        """);

    private static string App(FacebookApp app) =>
        $"""
        <section class="card">
          <h1>{Encode(app.Name)}</h1>
          <dl><dt>App ID</dt><dd><code>{Encode(app.Id)}</code></dd><dt>App secret</dt><dd><code>{Encode(app.Secret)}</code></dd>
          <dt>Permissions</dt><dd>{Encode(string.Join(", ", app.Permissions))}</dd></dl>
          <h2>Valid OAuth Redirect URIs</h2>
          {(app.RedirectUris.Count == 0 ? "<p>None yet. Copy the callback URI of the connector here.</p>" : "")}
          <ul class="uris">{string.Concat(app.RedirectUris.Select(uri => RedirectUri(app, uri)))}</ul>
          <form method="post" action="/apps/{Encode(app.Id)}/redirect-uris" class="row">
            <label>Add a URI <input name="uri" type="url" required placeholder="http://localhost:3001/callback/..."></label>
            <button class="primary" name="action" value="add">Add</button>
          </form>
        </section>
        """;

    private static string RedirectUri(FacebookApp app, string uri) =>
        $"""
        <li><form method="post" action="/apps/{Encode(app.Id)}/redirect-uris"><input type="hidden" name="uri" value="{Encode(uri)}"><code>{Encode(uri)}</code> <button class="link" name="action" value="remove">Remove</button></form></li>
        """;

    private static string User(FacebookUser user) =>
        $"""<tr><td>{Encode(user.Name)}</td><td><code>{Encode(user.Login)}</code></td><td>{Encode(user.Email ?? "none")}</td><td>{Encode(user.Note)}</td></tr>""";
}
