namespace Signet.Oidc.Sessions;

/// <summary>What one client holds in a session.</summary>
/// <param name="Sid">Session id told to the client in ID and logout tokens.</param>
/// <param name="GrantId">The grant made in this session.</param>
/// <param name="PersistsLogout">The client got <c>offline_access</c>: its grant survives logout.</param>
public sealed record ClientAuthorization(string? Sid, string? GrantId, bool PersistsLogout);
