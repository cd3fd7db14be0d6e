namespace Signet.Connectors.Messages;

/// <summary>A text with <c>{{placeholders}}</c>; the shape of a tenant e-mail template's <c>details</c> (connectors.md 9.6).</summary>
public sealed record MessageTemplate(string Subject, string Content)
{
    /// <summary><c>text/html</c> or <c>text/plain</c>.</summary>
    public string? ContentType { get; init; }

    public string? ReplyTo { get; init; }

    public string? SendFrom { get; init; }
}
