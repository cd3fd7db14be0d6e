using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Config;
using Signet.Connectors.Errors;
using Signet.Connectors.Messages;
using Signet.Connectors.Outbound;
using Signet.Identity.Errors;

namespace Signet.Connectors.Development;

/// <summary>E-mail into a file (connectors.md 12, <c>mock-email-service</c>).</summary>
internal sealed class MockEmailConnector : MessageConnector
{
    public override ConnectorType Type => ConnectorType.Email;

    public override bool UsesTenantTemplates => true;

    public override ConnectorMetadata Metadata { get; } = new()
    {
        Id = "mock-email-service",
        Target = "mock-mail",
        Name = LocalizedText.English("Mock e-mail service"),
        Description = LocalizedText.English("Writes e-mail to a file instead of sending it. For automated tests only."),
        Logo = ConnectorAssets.SvgDataUri("Development/logo.svg"),
        Readme = ConnectorAssets.Text("Development/readme.md"),
        ConfigTemplate = ConnectorAssets.Text("Development/email.json"),
    };

    protected override ConfigRule ConfigRule { get; } = new ObjectRule(
        ConfigField.Text("apiKey"),
        ConfigField.Text("fromEmail"),
        ConfigField.OptionalText("fromName"),
        new ConfigField("templates", new ArrayRule(new ObjectRule(
            ConfigField.Text("usageType"), ConfigField.Text("type"), ConfigField.Text("subject"), ConfigField.Text("content")))));

    public override async Task<Result> SendAsync(JsonElement config, ConnectorMessage message, CancellationToken ct)
    {
        var template = message.TenantTemplate ?? FromConfig(config, message.Type);
        if (template is null)
        {
            return ConnectorErrors.TemplateNotFound(message.Type.ToString());
        }

        await MockRecord.WriteAsync(
            MockRecord.Email,
            new JsonObject
            {
                ["address"] = message.To,
                ["code"] = message.Payload["code"]?.DeepClone(),
                ["type"] = message.Type.ToString(),
                ["payload"] = message.Payload.DeepClone(),
                ["template"] = JsonSerializer.SerializeToNode(template, JsonSerializerOptions.Web),
                ["subject"] = Placeholders.Fill(template.Subject, message.Payload),
                ["content"] = Placeholders.Fill(template.Content, message.Payload),
            },
            ct);
        return Result.Success;
    }

    private static MessageTemplate? FromConfig(JsonElement config, TemplateType type) =>
        ConfigTemplates.Choose(config, type) is { } template
            ? new MessageTemplate(template.Text("subject") ?? "", template.Text("content") ?? "") { ContentType = template.Text("type") }
            : null;
}
