namespace Signet.Oidc.Tokens;

/// <summary>What one token response adds to the store.</summary>
public readonly record struct IssuedTokens(AccessToken? AccessToken, RefreshToken? RefreshToken);
