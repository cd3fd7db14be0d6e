namespace Signet.Oidc.Tokens;

/// <summary>An access token ready to be sent.</summary>
/// <param name="Value">What the client gets.</param>
/// <param name="Lifetime">Its <c>expires_in</c>.</param>
/// <param name="Row">Must be stored before it is sent; null for a JWT.</param>
internal sealed record MadeAccessToken(string Value, TimeSpan Lifetime, AccessToken? Row);
