using Signet.Oidc.Clients;

namespace Signet.Oidc.Tokens;

/// <summary>What an ID token says besides the claims of its scopes.</summary>
internal sealed record IdTokenRequest(Client Client, string Subject, IReadOnlyCollection<string> Scopes)
{
    public string? Nonce { get; init; }

    public DateTimeOffset? AuthTime { get; init; }

    public string? Sid { get; init; }
}
