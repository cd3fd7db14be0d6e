using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Identity.Json;

namespace Signet.Experience.Flow;

/// <summary>How the state is written into the interaction: the field names of experience.md 3.2, absent members omitted.</summary>
internal static class FlowJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    public static JsonObject ToObject<T>(T value) => JsonSerializer.SerializeToNode(value, Options)!.AsObject();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(SignetJson.Options)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
