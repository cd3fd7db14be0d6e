using System.Text.Json;
using Signet.Connectors.Outbound;

namespace Signet.Connectors.Messages;

/// <summary>Templates inside a connector's own configuration (connectors.md 9.5, steps 4 and 5).</summary>
internal static class ConfigTemplates
{
    /// <summary>The template of the type, else the <c>Generic</c> one, else null.</summary>
    public static JsonElement? Choose(JsonElement config, TemplateType type) =>
        Find(config, type.ToString()) ?? Find(config, nameof(TemplateType.Generic));

    private static JsonElement? Find(JsonElement config, string usageType)
    {
        if (!config.TryGetProperty("templates", out var templates) || templates.ValueKind is not JsonValueKind.Array)
        {
            return null;
        }

        foreach (var template in templates.EnumerateArray())
        {
            if (template.Text("usageType") == usageType)
            {
                return template;
            }
        }

        return null;
    }
}
