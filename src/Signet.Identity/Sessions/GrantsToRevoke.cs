namespace Signet.Identity.Sessions;

/// <summary>Which grants end together with a session (management.md 9.9).</summary>
public enum GrantsToRevoke
{
    None,
    FirstParty,
    All,
}
