using System.Security.Claims;

namespace Signet.Console.Session;

/// <summary>A signed-in administrator and the tokens that act for them; the browser holds only the ID.</summary>
internal sealed class ConsoleSession(string id, ClaimsIdentity claims, TokenSet tokens, DateTimeOffset now)
{
    public string Id { get; } = id;

    public ClaimsIdentity Claims { get; } = claims;

    /// <summary>Replaced only while <see cref="Gate"/> is held.</summary>
    public TokenSet Tokens { get; set; } = tokens;

    public DateTimeOffset LastUsedAt { get; set; } = now;

    public SemaphoreSlim Gate { get; } = new(1, 1);
}
