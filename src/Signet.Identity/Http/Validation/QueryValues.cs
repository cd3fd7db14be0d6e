using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Signet.Identity.Http.Validation;

/// <summary>Turns a query string into the JSON that its record's schema expects.</summary>
public static class QueryValues
{
    private static readonly FrozenSet<string> _true =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "1", "true", "y", "yes", "yep", "yeah");

    /// <summary>"Boolean-ish" values of the contract; everything else is false.</summary>
    public static bool IsTrue(string? value) => value is not null && _true.Contains(value);

    internal static JsonObject Read(ObjectSchema schema, IQueryCollection query)
    {
        var json = new JsonObject();
        foreach (var (name, member) in schema.Members)
        {
            if (query.TryGetValue(name, out var values) && values.Count > 0)
            {
                json[name] = Convert(member.Schema, values);
            }
        }

        return json;
    }

    private static JsonNode? Convert(Schema schema, StringValues values) => schema switch
    {
        ArraySchema => new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        _ when values.Count > 1 => new JsonArray([.. values.Select(value => JsonValue.Create(value))]),
        BooleanSchema => JsonValue.Create(IsTrue(values[0])),
        NumberSchema when decimal.TryParse(values[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        _ => JsonValue.Create(values[0]),
    };
}
