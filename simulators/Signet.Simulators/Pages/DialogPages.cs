using Signet.Simulators.Facebook;
using static Signet.Simulators.Pages.Html;

namespace Signet.Simulators.Pages;

/// <summary>The login dialog.</summary>
internal static class DialogPages
{
    private static readonly Dictionary<string, string> _descriptions = new()
    {
        ["public_profile"] = "Name and profile picture",
        ["email"] = "Email address",
        ["user_birthday"] = "Birthday",
        ["user_friends"] = "Friends who also use this app",
        ["user_link"] = "Link to your profile",
        ["user_posts"] = "Posts on your timeline",
        ["pages_show_list"] = "List of the Pages you manage",
    };

    public static IResult Problem(string title, string text) => Page(
        title, $"""<section class="card"><h1>{Encode(title)}</h1><p>{Encode(text)}</p></section>""", StatusCodes.Status400BadRequest);

    public static IResult Login(DialogRequest request, IReadOnlyList<FacebookUser> users, string query, bool failed) => Page(
        "Log in",
        $"""
        <section class="card">
          <h1>Log in to continue to {Encode(request.App.Name)}</h1>
          {(failed ? """<p class="error" role="alert">The name or the password is not right. Every test user's password is "simulated".</p>""" : "")}
          <form method="post" action="/dialog/login">
            <input type="hidden" name="query" value="{Encode(query)}">
            <label>Email or user name <input name="login" autocomplete="username" required></label>
            <label>Password <input name="password" type="password" autocomplete="current-password" required></label>
            <button class="primary">Log in</button>
          </form>
          <h2>Or pick a test user</h2>
          <form method="post" action="/dialog/login" class="people">
            <input type="hidden" name="query" value="{Encode(query)}">
            {string.Concat(users.Select(Person))}
          </form>
        </section>
        """);

    public static IResult Permissions(DialogRequest request, FacebookUser user, string query) => Page(
        "Permissions",
        $"""
        <section class="card">
          <img class="portrait" src="/pictures/{Encode(user.Id)}.svg" alt="" width="72" height="72">
          <h1>Log in to {Encode(request.App.Name)} as {Encode(user.Name)}?</h1>
          <p>{Encode(request.App.Name)} is asking for:</p>
          <form method="post" action="/dialog/permissions">
            <input type="hidden" name="query" value="{Encode(query)}">
            <ul class="permissions">{string.Concat(request.Scopes.Select(Permission))}</ul>
            <button class="primary" name="answer" value="continue">Continue as {Encode(user.FirstName)}</button>
            <button class="secondary" name="answer" value="cancel">Cancel</button>
          </form>
          <form method="post" action="/logout"><button class="link">Not {Encode(user.FirstName)}? Log out</button></form>
        </section>
        """);

    public static IResult Picture(FacebookUser? user)
    {
        if (user is null)
        {
            return Results.NotFound();
        }

        var hue = user.Id[^1] * 67 % 360;
        return Results.Content(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 50"><rect width="50" height="50" fill="hsl({hue} 55% 45%)"/><text x="25" y="33" font-family="sans-serif" font-size="22" text-anchor="middle" fill="#fff">{Encode(user.FirstName[..1] + user.LastName[..1])}</text></svg>
            """,
            "image/svg+xml");
    }

    private static string Person(FacebookUser user) =>
        $"""
        <button name="pick" value="{Encode(user.Id)}"><img src="/pictures/{Encode(user.Id)}.svg" alt="" width="40" height="40"><span><b>{Encode(user.Name)}</b><small>{Encode(user.Note)}</small></span></button>
        """;

    private static string Permission(string scope) =>
        $"""
        <li><label><input type="checkbox" name="grant" value="{Encode(scope)}" checked{(scope == "public_profile" ? " disabled" : "")}> {Encode(_descriptions.GetValueOrDefault(scope, scope))} <code>{Encode(scope)}</code></label></li>
        """;
}
