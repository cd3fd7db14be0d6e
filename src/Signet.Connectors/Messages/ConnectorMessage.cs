using System.Text.Json.Nodes;

namespace Signet.Connectors.Messages;

/// <summary>What a message connector delivers (connectors.md 9.1).</summary>
/// <param name="To">An e-mail address, or the digits of an international phone number.</param>
/// <param name="Payload">The variables of connectors.md 9.3, among them <c>code</c>.</param>
public sealed record ConnectorMessage(string To, TemplateType Type, JsonObject Payload)
{
    /// <summary>The client's address; only the HTTP connectors forward it.</summary>
    public string? Ip { get; init; }

    /// <summary>The tenant's own e-mail template, which takes precedence over those of the configuration (connectors.md 9.5).</summary>
    public MessageTemplate? TenantTemplate { get; init; }
}
