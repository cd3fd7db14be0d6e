using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Instances;
using Signet.Identity.Http;

namespace Signet.Management.Connectors;

/// <summary>The shapes of connectors.md 1.4. Members that do not apply are absent, not null.</summary>
internal static class ConnectorViews
{
    public static JsonObject Factory(ConnectorFactory factory)
    {
        var view = Metadata(factory.Metadata);
        view["id"] = factory.Metadata.Id;
        view["type"] = factory.Type.ToString();
        view["isDemo"] = false;
        return view;
    }

    public static JsonObject Instance(ConnectorInstance connector)
    {
        var view = Metadata(connector.Metadata);
        view["type"] = connector.Type.ToString();
        view["id"] = connector.Id;
        view["connectorId"] = connector.Factory.Metadata.Id;
        view["syncProfile"] = connector.SyncProfile;
        view["enableTokenStorage"] = connector.EnableTokenStorage;
        view["config"] = JsonObject.Create(connector.Config);
        view["metadata"] = connector.Overrides.DeepClone();
        view["isDemo"] = false;
        view["extraInfo"] = new JsonObject();
        return view;
    }

    private static JsonObject Metadata(ConnectorMetadata metadata)
    {
        var view = new JsonObject
        {
            ["target"] = metadata.Target,
            ["platform"] = metadata.Platform?.ToString(),
            ["name"] = JsonSerializer.SerializeToNode(metadata.Name),
            ["description"] = JsonSerializer.SerializeToNode(metadata.Description),
            ["logo"] = metadata.Logo,
            ["logoDark"] = metadata.LogoDark,
            ["readme"] = metadata.Readme,
        };
        if (metadata.ConfigTemplate is not null)
        {
            view["configTemplate"] = metadata.ConfigTemplate;
        }

        if (!metadata.FormItems.IsDefaultOrEmpty)
        {
            view["formItems"] = FormItems(metadata);
        }

        if (metadata.CustomData is { } customData)
        {
            view["customData"] = JsonObject.Create(customData);
        }

        AddFlag(view, "isStandard", metadata.IsStandard);
        AddFlag(view, "isTokenStorageSupported", metadata.IsTokenStorageSupported);
        return view;
    }

    private static JsonArray FormItems(ConnectorMetadata metadata)
    {
        var items = JsonSerializer.SerializeToNode(metadata.FormItems, EdgeJson.Options)!.AsArray();
        foreach (var item in items.OfType<JsonObject>())
        {
            foreach (var absent in item.Where(member => member.Value is null or JsonArray { Count: 0 }).Select(member => member.Key).ToList())
            {
                item.Remove(absent);
            }
        }

        return items;
    }

    private static void AddFlag(JsonObject view, string name, bool isSet)
    {
        if (isSet)
        {
            view[name] = true;
        }
    }
}
