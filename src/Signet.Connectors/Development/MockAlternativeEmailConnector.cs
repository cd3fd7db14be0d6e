using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Config;
using Signet.Connectors.Messages;
using Signet.Identity.Errors;

namespace Signet.Connectors.Development;

/// <summary>A second e-mail connector that needs no configuration and ignores templates (connectors.md 12).</summary>
internal sealed class MockAlternativeEmailConnector : MessageConnector
{
    public override ConnectorType Type => ConnectorType.Email;

    public override ConnectorMetadata Metadata { get; } = new()
    {
        Id = "mock-email-service-alternative",
        Target = "mock-mail-alternative",
        Name = LocalizedText.English("Mock e-mail service (alternative)"),
        Description = LocalizedText.English("Writes e-mail to a file without rendering it. For automated tests only."),
        Logo = ConnectorAssets.SvgDataUri("Development/logo.svg"),
        Readme = ConnectorAssets.Text("Development/readme.md"),
        ConfigTemplate = ConnectorAssets.Text("Development/email.json"),
    };

    protected override ConfigRule ConfigRule { get; } = new ObjectRule(
        ConfigField.OptionalText("apiKey"),
        ConfigField.OptionalText("fromEmail"),
        ConfigField.OptionalText("fromName"),
        new ConfigField(
            "templates",
            new ArrayRule(new ObjectRule(
                ConfigField.Text("usageType"), ConfigField.Text("type"), ConfigField.Text("subject"), ConfigField.Text("content"))),
            Required: false));

    public override async Task<Result> SendAsync(JsonElement config, ConnectorMessage message, CancellationToken ct)
    {
        await MockRecord.WriteAsync(
            MockRecord.Email,
            new JsonObject
            {
                ["address"] = message.To,
                ["code"] = message.Payload["code"]?.DeepClone(),
                ["type"] = message.Type.ToString(),
                ["payload"] = message.Payload.DeepClone(),
            },
            ct);
        return Result.Success;
    }
}
