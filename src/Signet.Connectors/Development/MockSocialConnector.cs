using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Config;
using Signet.Connectors.Errors;
using Signet.Connectors.Outbound;
using Signet.Connectors.Social;
using Signet.Identity.Errors;

namespace Signet.Connectors.Development;

/// <summary>A social provider whose users are whatever the caller says (connectors.md 12).</summary>
internal sealed class MockSocialConnector(TimeProvider time) : SocialConnector
{
    private const string DefaultScope = "email profile";

    public override ConnectorMetadata Metadata { get; } = new()
    {
        Id = "mock-social-connector",
        Target = "mock-social",
        Platform = ConnectorPlatform.Universal,
        Name = LocalizedText.English("Mock social provider"),
        Description = LocalizedText.English("Signs in as anyone without asking. For automated tests only."),
        Logo = ConnectorAssets.SvgDataUri("Development/logo.svg"),
        Readme = ConnectorAssets.Text("Development/readme.md"),
        ConfigTemplate = ConnectorAssets.Text("Development/social.json"),
        IsTokenStorageSupported = true,
    };

    protected override ConfigRule ConfigRule { get; } = new ObjectRule(ConfigField.Text("clientId"), ConfigField.Text("clientSecret"));

    public override Result<string> GetAuthorizationUri(JsonElement config, AuthorizationRequest request, ConnectorSession session)
    {
        // A missing session facility is tolerated, so that the Management API path can use this connector.
        _ = session.Write(new JsonObject
        {
            ["state"] = request.State,
            ["redirectUri"] = request.RedirectUri,
            ["connectorId"] = request.ConnectorId,
        });
        return FormQuery.Append(
            "http://mock-social/", ("state", request.State), ("redirect_uri", request.RedirectUri), ("scope", request.Scope ?? DefaultScope));
    }

    public override async Task<Result<SocialUserInfo>> GetUserInfoAsync(
        JsonElement config, JsonElement data, ConnectorSession session, CancellationToken ct)
    {
        var signIn = await GetUserInfoAndTokensAsync(config, data, session, ct);
        return signIn.IsSuccess ? signIn.Value.UserInfo : signIn.Error;
    }

    public override Task<Result<SocialSignIn>> GetUserInfoAndTokensAsync(
        JsonElement config, JsonElement data, ConnectorSession session, CancellationToken ct)
    {
        _ = session.Read();
        return Task.FromResult(Read(data));
    }

    public override Task<Result<TokenResponse>> RefreshAsync(JsonElement config, string refreshToken, CancellationToken ct) =>
        Task.FromResult<Result<TokenResponse>>(ConnectorErrors.TokenStorageNotSupported);

    private Result<SocialSignIn> Read(JsonElement data)
    {
        string[] optional = ["userId", "email", "phone", "name", "avatar"];
        if (data.Text("code") is null || optional.Any(name => data.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.String))
        {
            return ConnectorErrors.InvalidCallback(data);
        }

        var user = new SocialUserInfo(data.Text("userId") ?? $"mock-social-sub-{Guid.CreateVersion7(time.GetUtcNow())}")
        {
            Email = data.Text("email"),
            Phone = data.Text("phone"),
            Name = data.Text("name"),
            Avatar = data.Text("avatar"),
            RawData = data,
        };
        return ReadTokens(data, out var tokens) ? new SocialSignIn(user, tokens) : ConnectorErrors.InvalidCallback(data);
    }

    private static bool ReadTokens(JsonElement data, out TokenResponse? tokens)
    {
        tokens = null;
        if (!data.TryGetProperty("tokenResponse", out var value))
        {
            return true;
        }

        try
        {
            tokens = value.Deserialize<TokenResponse>();
            return tokens is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
