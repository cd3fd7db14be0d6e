namespace Signet.Identity.AuditLogs;

/// <summary>Where the current request came from; set once by the server before anything is audited.</summary>
public sealed class RequestOrigin
{
    private const int MaxUserAgentLength = 512;

    /// <summary>Also the <c>Logto-Core-Request-Id</c> header and the support id on error pages.</summary>
    public string RequestId { get; set; } = "";

    public string? Ip { get; set; }

    /// <summary>The header, cut to what is worth keeping.</summary>
    public string? UserAgent
    {
        get;
        set => field = value is { Length: > MaxUserAgentLength } ? value[..MaxUserAgentLength] : value;
    }
}
