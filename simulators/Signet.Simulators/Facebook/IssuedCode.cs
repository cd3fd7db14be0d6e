using System.Collections.Immutable;

namespace Signet.Simulators.Facebook;

/// <summary>An authorization code and what it was issued for.</summary>
internal sealed record IssuedCode(string AppId, string UserId, string RedirectUri, ImmutableArray<string> Scopes, DateTimeOffset ExpiresAt);
