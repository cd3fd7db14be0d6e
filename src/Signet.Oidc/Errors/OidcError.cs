namespace Signet.Oidc.Errors;

/// <summary>A refusal as it goes over the wire (contract section 17).</summary>
/// <param name="Error">OAuth error code.</param>
/// <param name="Description">Client-safe text.</param>
public sealed record OidcError(string Error, string? Description = null)
{
    public int Status { get; init; } = 400;

    /// <summary>The <c>scope</c> member of <c>invalid_scope</c> and <c>insufficient_scope</c>.</summary>
    public string? Scope { get; init; }

    /// <summary>Why, for the log and the audit trail; never sent.</summary>
    public string? Reason { get; init; }

    /// <summary><c>code</c> of the body.</summary>
    public string Code { get; init; } = "oidc." + Error;

    internal OidcError Because(string reason) => this with { Reason = reason };
}
