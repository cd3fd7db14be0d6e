using System.Collections.Immutable;
using System.Globalization;
using Microsoft.IdentityModel.JsonWebTokens;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;
using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Authorize;

/// <summary>An authorization request (section 3, RFC 6749 section 4.1.1, OpenID Connect Core section 3.1.2.1).</summary>
internal sealed record AuthorizeRequest(IOidcTenant Tenant, Client Client, RequestParameters Parameters)
{
    /// <summary>Where the answer goes; null for a device flow.</summary>
    public string? RedirectUri { get; init; }

    /// <summary>Set for a device flow.</summary>
    public string? DeviceCodeId { get; init; }

    /// <summary>Set when the request was pushed (RFC 9126).</summary>
    public string? PushedRequestId { get; init; }

    /// <summary>The verified <c>id_token_hint</c>; null when absent or not ours.</summary>
    public JsonWebToken? IdTokenHint { get; init; }

    public ImmutableArray<string> Prompts { get; } = Wire.Scopes.Parse(Parameters[Wire.Parameters.Prompt]);

    /// <summary>As sent.</summary>
    public ImmutableArray<string> RequestedScopes { get; } = Wire.Scopes.Parse(Parameters[Wire.Parameters.Scope]);

    /// <summary>Without <c>offline_access</c> where it does not apply (section 3.5).</summary>
    public ImmutableArray<string> Scopes => MayAskForOfflineAccess ? RequestedScopes : RequestedScopes.Remove(Wire.Scopes.OfflineAccess);

    /// <summary>Requested resources, else the tenant's default resource (section 8.2).</summary>
    public ImmutableArray<string> Resources { get; } = (Parameters.Resources, Tenant.DefaultResource) switch
    {
        ([], { } fallback) => [fallback.Indicator],
        var (resources, _) => [.. resources],
    };

    public string? ClientState => Parameters[Wire.Parameters.State];

    public bool HasOpenId => RequestedScopes.Contains(Wire.Scopes.OpenId);

    public bool IsSilent => Prompts.Contains("none");

    /// <summary>The key the code will be bound to (RFC 9449 section 10); null where DPoP is off.</summary>
    public string? Thumbprint => Tenant.AcceptsDpop || Client.RequiresDpop ? Parameters[Wire.Parameters.DpopThumbprint] : null;

    /// <summary>Seconds; null when absent or invalid.</summary>
    public long? MaxAge { get; } =
        long.TryParse(Parameters[Wire.Parameters.MaxAge], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;

    /// <summary>The first page is the one to register on (Initiating User Registration via OpenID Connect 1.0).</summary>
    public bool AsksToRegister => Prompts.Contains("create");

    /// <summary><c>max_age=0</c> means the same as <c>prompt=login</c>; to register is to sign in as somebody new.</summary>
    public bool ForcesLogin => Prompts.Contains("login") || AsksToRegister || MaxAge == 0;

    /// <summary>ID tokens tell when the user signed in (section 5.3).</summary>
    public bool NeedsAuthTime => MaxAge is not null || Prompts.Contains("login");

    private bool MayAskForOfflineAccess =>
        Client.Allows(GrantTypes.RefreshToken) && (DeviceCodeId is not null || Client.IsDeviceFlow || Prompts.Contains("consent"));
}
