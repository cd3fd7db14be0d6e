using System.Globalization;
using System.Text;

namespace Signet.Management.Client.Http;

/// <summary>Builds request targets; every interpolated value is escaped.</summary>
internal static class Route
{
    public static string To(FormattableString path) => string.Format(
        CultureInfo.InvariantCulture,
        path.Format,
        [.. path.GetArguments().Select(value => Uri.EscapeDataString(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""))]);

    /// <summary>Appends the parameters that have a value.</summary>
    public static string WithQuery(string path, params ReadOnlySpan<(string Name, object? Value)> query)
    {
        var text = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (Format(value) is not { Length: > 0 } formatted)
            {
                continue;
            }

            text.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(formatted));
            separator = '&';
        }

        return text.ToString();
    }

    private static string? Format(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset time => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
