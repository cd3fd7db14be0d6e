namespace Signet.Oidc.PushedAuthorization;

/// <summary>A pushed authorization request.</summary>
internal sealed record PushedRequest(string ClientId, IReadOnlyList<KeyValuePair<string, string>> Parameters);
