using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Signet.Identity.Http.Validation;

namespace Signet.Identity.Http;

/// <summary>
/// How every API reads and writes JSON (management.md 4.2, 8.2): camelCase, exact names, enums as strings,
/// instants as epoch milliseconds, <c>null</c> written, 64 levels deep at most.
/// </summary>
public static class EdgeJson
{
    public const int MaxDepth = 64;

    public static JsonSerializerOptions Options { get; } = Create();

    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.AllowOutOfOrderMetadataProperties = true;
        options.MaxDepth = MaxDepth;

        // The answers are application/json with nosniff; JSON.stringify, which clients of the contract know, does not escape either.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new PatchJsonConverterFactory());
        options.Converters.Add(new EpochMillisecondsJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
