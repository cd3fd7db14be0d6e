namespace Signet.Console.Session;

/// <summary>What the token endpoint returned.</summary>
internal sealed record TokenSet(string AccessToken, DateTimeOffset ExpiresAt, string? RefreshToken, string? IdToken);
