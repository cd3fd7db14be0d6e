using Microsoft.AspNetCore.WebUtilities;
using Signet.Simulators.Pages;

namespace Signet.Simulators.Facebook;

/// <summary>The pages people see: login, permissions, and what is wrong with a request.</summary>
internal sealed class DialogEndpoints(FacebookState state)
{
    private const string Cookie = "facebook_simulator_user";

    /// <summary><c>GET /{version}/dialog/oauth</c>.</summary>
    public IResult Open(HttpContext http)
    {
        var query = Read(http.Request.QueryString.Value);
        var (request, title, text) = DialogRequest.Check(state, query);
        if (request is null)
        {
            return DialogPages.Problem(title, text);
        }

        if (state.FindUser(http.Request.Cookies[Cookie]) is not { } user || query.GetValueOrDefault("auth_type") == "reauthenticate")
        {
            return DialogPages.Login(request, state.Users, http.Request.QueryString.Value!, failed: false);
        }

        var answered = request.IsRerequest
            ? state.Granted(request.App.Id, user.Id)
            : state.Granted(request.App.Id, user.Id).Union(state.Declined(request.App.Id, user.Id));
        return state.Granted(request.App.Id, user.Id).Count > 0 && request.Scopes.All(answered.Contains)
            ? Finish(request, user)
            : DialogPages.Permissions(request, user, http.Request.QueryString.Value!);
    }

    /// <summary><c>POST /dialog/login</c>: who is it.</summary>
    public async Task<IResult> LoginAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var back = form["query"].ToString();
        var (request, title, text) = DialogRequest.Check(state, Read(back));
        if (request is null)
        {
            return DialogPages.Problem(title, text);
        }

        var user = form["pick"] is [{ } id] ? state.FindUser(id) : state.FindUserByLogin(form["login"].ToString());
        if (user is null || (form["pick"].Count == 0 && form["password"] != user.Password))
        {
            return DialogPages.Login(request, state.Users, back, failed: true);
        }

        http.Response.Cookies.Append(Cookie, user.Id, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/" });
        return Results.Redirect("/dialog/oauth" + WithoutReauthentication(back));
    }

    /// <summary><c>POST /dialog/permissions</c>: what the app may have.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (request, title, text) = DialogRequest.Check(state, Read(form["query"].ToString()));
        if (request is null)
        {
            return DialogPages.Problem(title, text);
        }

        if (state.FindUser(http.Request.Cookies[Cookie]) is not { } user)
        {
            return Results.Redirect("/dialog/oauth" + form["query"]);
        }

        if (form["answer"] != "continue")
        {
            return Results.Redirect(request.DenialUri());
        }

        var granted = request.Scopes.Where(scope => scope == "public_profile" || form["grant"].Contains(scope)).ToList();
        state.Answer(request.App.Id, user.Id, granted, [.. request.Scopes.Except(granted)]);
        return Finish(request, user);
    }

    /// <summary><c>POST /logout</c>.</summary>
    public static IResult LogOut(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie);
        return Results.Redirect("/");
    }

    private IResult Finish(DialogRequest request, FacebookUser user)
    {
        var granted = state.Granted(request.App.Id, user.Id);
        return Results.Redirect(request.SuccessUri(state.IssueCode(request.App, user.Id, request.RedirectUri, [.. granted])));
    }

    private static string WithoutReauthentication(string query) =>
        query.Replace("auth_type=reauthenticate", "auth_type=", StringComparison.Ordinal);

    private static Dictionary<string, string> Read(string? query) =>
        QueryHelpers.ParseQuery(query).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
}
