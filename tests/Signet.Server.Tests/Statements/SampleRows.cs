using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;
using Signet.Identity.Tenants;

namespace Signet.Server.Tests.Statements;

/// <summary>Rows with something in every column of the model, also of columns that are yet to come.</summary>
internal static class SampleRows
{
    /// <param name="properties">Of the type, from the model.</param>
    /// <param name="mark">Part of every text.</param>
    /// <param name="nulls">Whether a column that may be empty is.</param>
    public static T Make<T>(List<IProperty> properties, string mark, bool nulls)
    {
        var row = (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
        for (var i = 0; i < properties.Count; i++)
        {
            properties[i].PropertyInfo!.SetValue(row, nulls && properties[i].IsNullable ? null : Sample(properties[i].ClrType, $"{mark}-{i}", i));
        }

        return row;
    }

    private static object Sample(Type type, string text, int number) => type switch
    {
        _ when type == typeof(TenantId) => TenantId.Default,
        _ when type == typeof(string) => text,
        _ when type == typeof(bool) => true,
        _ when type == typeof(JsonObject) => new JsonObject { [text] = new JsonArray(number, "\u00e9\u2028", null) },
        _ when type == typeof(JsonArray) => new JsonArray(text, new JsonObject { ["n"] = number }),
        _ when type == typeof(DateTimeOffset) || type == typeof(DateTimeOffset?) => DateTimeOffset.FromUnixTimeMilliseconds(1_800_000_000_123 + number),
        _ => throw new NotSupportedException($"A sample of {type.Name} is missing here."),
    };

    /// <summary>The names of the columns in which two rows differ.</summary>
    public static IEnumerable<string> Different<T>(List<IProperty> properties, T expected, T actual) => properties
        .Where(property => !property.GetValueComparer().Equals(property.PropertyInfo!.GetValue(expected), property.PropertyInfo.GetValue(actual)))
        .Select(property => property.Name);
}
