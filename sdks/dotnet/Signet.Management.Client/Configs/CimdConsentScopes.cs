namespace Signet.Management.Client.Configs;

/// <summary>The most that clients of metadata documents may ask users for; of the ceiling's parts, the one about user data.</summary>
public sealed record CimdConsentScopes
{
    /// <summary>Scopes such as <c>profile</c>; empty: none.</summary>
    public IReadOnlyList<string> UserScopes { get; set; } = [];
}
