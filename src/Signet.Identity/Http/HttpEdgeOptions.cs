namespace Signet.Identity.Http;

/// <summary>What the HTTP edge needs to know about the deployment. Filled by the server from its settings.</summary>
public sealed class HttpEdgeOptions
{
    /// <summary>In production only the operator's own origins may call the APIs from a browser (management.md 4.5).</summary>
    public bool IsProduction { get; set; } = true;

    /// <summary>Origins that may call every API from a browser in production: those of the admin endpoint set.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Whether the header <c>development-user-id</c> replaces a token (management.md 3.5). Only outside production
    /// or for integration tests; never in plain production.
    /// </summary>
    public bool AllowsDevelopmentUser { get; set; }

    /// <summary>The caller that replaces a token when the header is absent (<c>DEVELOPMENT_USER_ID</c>); same condition.</summary>
    public string? DevelopmentUserId { get; set; }
}
