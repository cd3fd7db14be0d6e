using System.Text.Json;
using Signet.Connectors.Config;
using Signet.Connectors.Outbound;

namespace Signet.Connectors.Facebook;

/// <summary>The instance configuration of connectors.md 6.</summary>
internal sealed record FacebookConfig(string ClientId, string ClientSecret, string? Scope)
{
    public static ConfigRule Rule { get; } = new ObjectRule(
        ConfigField.Text("clientId"), ConfigField.Text("clientSecret"), ConfigField.OptionalText("scope"));

    public static FacebookConfig From(JsonElement config) =>
        new(config.Text("clientId")!, config.Text("clientSecret")!, config.Text("scope"));
}
