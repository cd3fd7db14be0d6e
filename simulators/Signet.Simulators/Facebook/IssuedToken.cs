using System.Collections.Immutable;

namespace Signet.Simulators.Facebook;

/// <summary>A user access token.</summary>
internal sealed record IssuedToken(
    string AppId, string UserId, ImmutableArray<string> Scopes, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, bool IsLongLived);
