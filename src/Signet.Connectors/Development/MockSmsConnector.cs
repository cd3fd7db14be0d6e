using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Config;
using Signet.Connectors.Errors;
using Signet.Connectors.Messages;
using Signet.Identity.Errors;

namespace Signet.Connectors.Development;

/// <summary>SMS into a file (connectors.md 12, <c>mock-short-message-service</c>).</summary>
internal sealed class MockSmsConnector : MessageConnector
{
    public override ConnectorType Type => ConnectorType.Sms;

    public override ConnectorMetadata Metadata { get; } = new()
    {
        Id = "mock-short-message-service",
        Target = "mock-sms",
        Name = LocalizedText.English("Mock SMS service"),
        Description = LocalizedText.English("Writes SMS to a file instead of sending it. For automated tests only."),
        Logo = ConnectorAssets.SvgDataUri("Development/logo.svg"),
        Readme = ConnectorAssets.Text("Development/readme.md"),
        ConfigTemplate = ConnectorAssets.Text("Development/sms.json"),
    };

    protected override ConfigRule ConfigRule { get; } = new ObjectRule(
        ConfigField.Text("accountSID"),
        ConfigField.Text("authToken"),
        ConfigField.Text("fromMessagingServiceSID"),
        new ConfigField("templates", new ArrayRule(new ObjectRule(ConfigField.Text("usageType"), ConfigField.Text("content")))));

    public override async Task<Result> SendAsync(JsonElement config, ConnectorMessage message, CancellationToken ct)
    {
        if (ConfigTemplates.Choose(config, message.Type) is null)
        {
            return ConnectorErrors.TemplateNotFound(message.Type.ToString());
        }

        await MockRecord.WriteAsync(
            MockRecord.Sms,
            new JsonObject
            {
                ["phone"] = message.To,
                ["code"] = message.Payload["code"]?.DeepClone(),
                ["type"] = message.Type.ToString(),
                ["payload"] = message.Payload.DeepClone(),
            },
            ct);
        return Result.Success;
    }
}
