using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Signet.Connectors.Catalog;
using Signet.Connectors.Config;
using Signet.Connectors.Errors;
using Signet.Connectors.Outbound;
using Signet.Connectors.Social;
using Signet.Identity.Errors;

namespace Signet.Connectors.Facebook;

/// <summary>
/// Facebook Login (connectors.md 6) with a supported Graph version and an <c>appsecret_proof</c> on every call that carries a
/// user token (security.md 1.15).
/// </summary>
internal sealed class FacebookConnector(ProviderClient provider, IOptions<FacebookOptions> options) : SocialConnector
{
    private const string DefaultScope = "email,public_profile";

    public override ConnectorMetadata Metadata => FacebookMetadata.Value;

    protected override ConfigRule ConfigRule => FacebookConfig.Rule;

    private string Graph => $"{options.Value.GraphBaseUri.TrimEnd('/')}/{options.Value.GraphVersion}";

    public override Result<string> GetAuthorizationUri(JsonElement config, AuthorizationRequest request, ConnectorSession session)
    {
        var app = FacebookConfig.From(config);
        return FormQuery.Append(
            $"{options.Value.DialogBaseUri.TrimEnd('/')}/{options.Value.GraphVersion}/dialog/oauth",
            ("client_id", app.ClientId),
            ("redirect_uri", request.RedirectUri),
            ("response_type", "code"),
            ("state", request.State),
            ("scope", NullIfEmpty(request.Scope) ?? NullIfEmpty(app.Scope) ?? DefaultScope));
    }

    public override async Task<Result<SocialUserInfo>> GetUserInfoAsync(
        JsonElement config, JsonElement data, ConnectorSession session, CancellationToken ct)
    {
        var app = FacebookConfig.From(config);
        var token = await RedeemAsync(app, data, ct);
        return token.IsSuccess ? await ReadProfileAsync(app, token.Value.AccessToken!, ct) : token.Error;
    }

    public override async Task<Result<SocialSignIn>> GetUserInfoAndTokensAsync(
        JsonElement config, JsonElement data, ConnectorSession session, CancellationToken ct)
    {
        var app = FacebookConfig.From(config);
        var shortLived = await RedeemAsync(app, data, ct);
        if (!shortLived.IsSuccess)
        {
            return shortLived.Error;
        }

        var longLived = await ExtendAsync(app, shortLived.Value.AccessToken!, ct);
        if (!longLived.IsSuccess)
        {
            return longLived.Error;
        }

        var profile = await ReadProfileAsync(app, longLived.Value.AccessToken!, ct);
        return profile.IsSuccess ? new SocialSignIn(profile.Value, longLived.Value) : profile.Error;
    }

    private async Task<Result<TokenResponse>> RedeemAsync(FacebookConfig app, JsonElement data, CancellationToken ct)
    {
        var callback = FacebookCallback.Parse(data);
        return callback.IsSuccess
            ? await RequestTokenAsync(ct, ("code", callback.Value.Code), ("client_id", app.ClientId), ("client_secret", app.ClientSecret), ("redirect_uri", callback.Value.RedirectUri))
            : callback.Error;
    }

    /// <summary>A token of about 60 days for one of about an hour.</summary>
    private Task<Result<TokenResponse>> ExtendAsync(FacebookConfig app, string shortLived, CancellationToken ct) => RequestTokenAsync(
        ct,
        ("grant_type", "fb_exchange_token"),
        ("client_id", app.ClientId),
        ("client_secret", app.ClientSecret),
        ("fb_exchange_token", shortLived),
        ("appsecret_proof", Proof(app, shortLived)));

    private async Task<Result<TokenResponse>> RequestTokenAsync(CancellationToken ct, params (string Name, string Value)[] parameters)
    {
        var answer = await provider.GetAsync(FormQuery.Append($"{Graph}/oauth/access_token", parameters), bearer: null, ct);
        if (!answer.IsSuccess)
        {
            return answer.Error;
        }

        return answer.Value.IsSuccess ? ReadToken(answer.Value) : TokenRefusal(GraphError.From(answer.Value));
    }

    private static Result<TokenResponse> ReadToken(ProviderAnswer answer)
    {
        if (answer.Json() is not { } json || json.Text("access_token") is not { } accessToken
            || json.Text("token_type") is not { } tokenType || json.Number("expires_in") is not { } expiresIn)
        {
            return ConnectorErrors.InvalidResponse("The token answer is incomplete.");
        }

        return accessToken.Length == 0
            ? ConnectorErrors.SocialAuthCodeInvalid("The provider issued no access token.")
            : new TokenResponse { AccessToken = accessToken, TokenType = tokenType, ExpiresIn = expiresIn, Scope = json.Text("scope") };
    }

    private static ApiError TokenRefusal(GraphError error) => error.Code switch
    {
        GraphError.InvalidParameter => ConnectorErrors.SocialAuthCodeInvalid(error.Message),
        GraphError.InvalidToken => ConnectorErrors.SocialInvalidAccessToken(error.Message),
        GraphError.ApplicationRefused or GraphError.UnknownApplication => ConnectorErrors.InvalidConfig(new { message = error.Message }),
        _ => ConnectorErrors.General(error.Message),
    };

    private async Task<Result<SocialUserInfo>> ReadProfileAsync(FacebookConfig app, string accessToken, CancellationToken ct)
    {
        var uri = FormQuery.Append($"{Graph}/me", ("fields", "id,name,email,picture"), ("appsecret_proof", Proof(app, accessToken)));
        var answer = await provider.GetAsync(uri, accessToken, ct);
        if (!answer.IsSuccess)
        {
            return answer.Error;
        }

        if (!answer.Value.IsSuccess)
        {
            var error = GraphError.From(answer.Value);
            return (int)answer.Value.Status is 400 or 401 ? ConnectorErrors.SocialInvalidAccessToken(error.Message) : ConnectorErrors.General(error.Message);
        }

        return answer.Value.Json() is { } profile && profile.Text("id") is { Length: > 0 } id
            ? new SocialUserInfo(id)
            {
                Name = profile.Text("name"),
                Email = profile.Text("email"),
                Avatar = profile.Object("picture")?.Object("data")?.Text("url"),
                RawData = profile,
            }
            : ConnectorErrors.InvalidResponse("The profile has no id.");
    }

    private static string Proof(FacebookConfig app, string accessToken) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(app.ClientSecret), Encoding.UTF8.GetBytes(accessToken)));

    private static string? NullIfEmpty(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
