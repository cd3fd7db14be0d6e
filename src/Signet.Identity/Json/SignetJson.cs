using System.Text.Json;
using System.Text.Json.Serialization;

namespace Signet.Identity.Json;

/// <summary>How this product writes and reads JSON: camelCase names, enum names as on the wire, bounded depth.</summary>
public static class SignetJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>For options objects made by a framework: applies the same rules to it.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.MaxDepth = 32;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter());
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
