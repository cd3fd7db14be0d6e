using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Signet.Console.Session;

/// <summary>
/// The Console as an OpenID Connect client of the admin tenant: the public client <c>admin-console</c> with
/// authorization code, PKCE (RFC 7636) and the Management API as the resource (RFC 8707).
/// </summary>
internal sealed class OidcClient(IConsoleHost host, IHttpClientFactory clients, TimeProvider time)
{
    public const string ClientId = "admin-console";
    private const string Resource = "https://default.logto.app/api";
    private const string Scope = "openid offline_access profile email all";

    public string RedirectUri => new Uri(host.AdminEndpoint, ConsoleAuthentication.CallbackPath).ToString();

    public string AuthorizeUri(SignInFlow flow, string codeChallenge, bool again, bool register) =>
        QueryHelpers.AddQueryString(new Uri(host.AdminEndpoint, "/oidc/auth").ToString(), new Dictionary<string, string?>
        {
            ["client_id"] = ClientId,
            ["redirect_uri"] = RedirectUri,
            ["response_type"] = "code",
            ["scope"] = Scope,
            ["resource"] = Resource,
            // Someone who comes back after an expired session need not type the password while the server still knows them.
            ["prompt"] = again ? "consent" : "login consent",
            ["state"] = flow.State,
            ["nonce"] = flow.Nonce,
            ["code_challenge"] = codeChallenge,
            ["code_challenge_method"] = "S256",
            ["first_screen"] = register ? "register" : null,
        });

    public string EndSessionUri(string? idToken) =>
        QueryHelpers.AddQueryString(new Uri(host.AdminEndpoint, "/oidc/session/end").ToString(), new Dictionary<string, string?>
        {
            ["client_id"] = ClientId,
            ["id_token_hint"] = idToken,
            ["post_logout_redirect_uri"] = new Uri(host.AdminEndpoint, "/console").ToString(),
        });

    public Task<TokenSet> RedeemAsync(string code, string codeVerifier, CancellationToken ct) => RequestAsync(
        new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = RedirectUri,
            ["code_verifier"] = codeVerifier,
        },
        ct);

    public Task<TokenSet> RefreshAsync(string refreshToken, CancellationToken ct) => RequestAsync(
        new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = refreshToken }, ct);

    /// <summary>RFC 7009; a failure does not keep anyone signed in.</summary>
    public async Task RevokeAsync(string refreshToken, CancellationToken ct)
    {
        var http = clients.CreateClient(ConsoleAuthentication.BackchannelClient);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string> { ["client_id"] = ClientId, ["token"] = refreshToken });
        try
        {
            using var response = await http.PostAsync(new Uri("/oidc/token/revocation", UriKind.Relative), content, ct);
        }
        catch (HttpRequestException)
        {
            // The end-session redirect that follows revokes it as well.
        }
    }

    private async Task<TokenSet> RequestAsync(Dictionary<string, string> form, CancellationToken ct)
    {
        form["client_id"] = ClientId;
        form["resource"] = Resource;
        var http = clients.CreateClient(ConsoleAuthentication.BackchannelClient);
        using var content = new FormUrlEncodedContent(form);
        using var response = await http.PostAsync(new Uri("/oidc/token", UriKind.Relative), content, ct);
        var answer = await ReadAsync(response, ct);
        return response.IsSuccessStatusCode && answer is { AccessToken: { } accessToken }
            ? new TokenSet(accessToken, time.GetUtcNow().AddSeconds(answer.ExpiresIn ?? 0), answer.RefreshToken, answer.IdToken)
            : throw new SignInRefusedException(answer?.Error ?? $"http_{(int)response.StatusCode}");
    }

    private static async Task<TokenAnswer?> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<TokenAnswer>(ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
