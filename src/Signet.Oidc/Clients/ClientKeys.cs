namespace Signet.Oidc.Clients;

/// <summary>Where the public keys of a client are that signs assertions (RFC 7523): in its metadata, or at an address.</summary>
/// <param name="Jwks">A JWK set as JSON text.</param>
/// <param name="JwksUri">An https address of a JWK set; counts without <paramref name="Jwks"/>.</param>
public sealed record ClientKeys(string? Jwks, string? JwksUri);
