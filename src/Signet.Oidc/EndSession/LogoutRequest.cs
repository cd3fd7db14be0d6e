namespace Signet.Oidc.EndSession;

/// <summary>A logout waiting for its confirmation.</summary>
/// <param name="SessionUid">The session of the browser that asked; only that browser can confirm.</param>
internal sealed record LogoutRequest(string? SessionUid)
{
    public string? PostLogoutRedirectUri { get; init; }

    public string? State { get; init; }

    /// <summary>An interrupted interaction that goes on after the logout.</summary>
    public string? ReturnTo { get; init; }
}
