namespace Signet.Oidc.Resources;

/// <summary>An API that tokens can be issued for (RFC 8707).</summary>
/// <param name="Indicator">Absolute URI without fragment.</param>
/// <param name="AccessTokenLifetime">Lifetime of JWT access tokens for it.</param>
public sealed record Resource(string Indicator, TimeSpan AccessTokenLifetime);
