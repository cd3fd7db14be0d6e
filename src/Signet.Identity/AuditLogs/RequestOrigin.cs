namespace Signet.Identity.AuditLogs;

/// <summary>Where the current request came from; set once by the server before anything is audited.</summary>
public sealed class RequestOrigin
{
    /// <summary>Also the <c>Logto-Core-Request-Id</c> header and the support id on error pages.</summary>
    public string RequestId { get; set; } = "";

    public string? Ip { get; set; }

    public string? UserAgent { get; set; }
}
