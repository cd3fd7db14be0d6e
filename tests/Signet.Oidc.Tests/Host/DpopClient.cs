using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Signet.Testing;

namespace Signet.Oidc.Tests.Host;

/// <summary>A client that proves a key with every request (RFC 9449).</summary>
internal sealed class DpopClient(OidcHost host) : IDisposable
{
    public DpopKey Key { get; } = new();

    public Browser Browser { get; } = host.NewBrowser();

    /// <summary>The last nonce the server gave.</summary>
    public string? Nonce { get; set; }

    public string Prove(string method, string uri, string? accessToken) => Key.Prove(method, uri, host.Clock.GetUtcNow(), Nonce, accessToken);

    /// <summary>A machine asks without a nonce, only to be told one.</summary>
    public async Task LearnNonceAsync() => await PostAsync(
        "/oidc/token", nonce: null, ("grant_type", "client_credentials"), ("client_id", "machine"), ("client_secret", OidcHost.Secret), ("resource", OidcHost.Api));

    public async Task<string> AuthorizeAsync(string client = "spa", string extra = "", string scope = "openid offline_access profile") =>
        Flows.ParameterOf(await Browser.AuthorizeAsync(Flows.Query(client, scope, extra)), "code");

    /// <summary>Signs in and redeems the code, with the server's nonce unless another is given.</summary>
    public async Task<(HttpStatusCode Status, JsonObject Tokens)> SignInAsync(
        string? nonce = "", string extra = "", string scope = "openid offline_access profile")
    {
        await LearnNonceAsync();
        var (status, tokens, _) = await RedeemAsync(await AuthorizeAsync(extra: extra, scope: scope), nonce == "" ? Nonce : nonce);
        return (status, tokens);
    }

    public async Task<JsonObject> ExchangeAsync(string code, string client, params (string Name, string Value)[] more) =>
        (await PostAsync("/oidc/token", Nonce, [.. Flows.Exchange(code, client), .. more])).Body;

    public Task<(HttpStatusCode Status, JsonObject Body, string? Nonce)> RedeemAsync(string code, string? nonce) =>
        PostAsync("/oidc/token", nonce, Flows.Exchange(code));

    public Task<(HttpStatusCode Status, JsonObject Body, string? Nonce)> RefreshAsync(
        JsonObject tokens, string? nonce = null, params (string Name, string Value)[] more) =>
        PostAsync("/oidc/token", nonce ?? Nonce, Flows.Refresh(tokens, more));

    public Task<(HttpStatusCode Status, JsonObject Body, string? Nonce)> PushAsync(string query)
    {
        var values = System.Web.HttpUtility.ParseQueryString(query);
        return PostAsync("/oidc/request", Nonce, [.. values.AllKeys.Select(key => (key!, values[key]!))]);
    }

    public Task<(HttpStatusCode Status, JsonObject Body, string? Nonce)> PostAsync(
        string path, string? nonce, params (string Name, string Value)[] form) =>
        PostAsync(path, [Key.Prove("POST", host.Tenant.Endpoint + path, host.Clock.GetUtcNow(), nonce)], form);

    public async Task<(HttpStatusCode Status, JsonObject Body, string? Nonce)> PostAsync(
        string path, string[] proofs, (string Name, string Value)[] form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = Browser.Form(form) };
        request.Headers.TryAddWithoutValidation("DPoP", proofs);
        using var response = await Browser.SendAsync(request);
        var nonce = response.Headers.TryGetValues("DPoP-Nonce", out var values) ? values.Single() : null;
        Nonce = nonce ?? Nonce;
        return (response.StatusCode, await Browser.JsonAsync(response), nonce);
    }

    public async Task<int> UserInfoAsync(string scheme, string token, string? proof)
    {
        using var response = await SendUserInfoAsync(scheme, token, proof);
        return (int)response.StatusCode;
    }

    public async Task<HttpResponseMessage> SendUserInfoAsync(string scheme, string token, string? proof)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/oidc/me");
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, token);
        if (proof is not null)
        {
            request.Headers.Add("DPoP", proof);
        }

        return await Browser.SendAsync(request);
    }

    public void Dispose()
    {
        Key.Dispose();
        Browser.Dispose();
    }
}
