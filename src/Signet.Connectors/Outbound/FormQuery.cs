using System.Net;
using System.Text;

namespace Signet.Connectors.Outbound;

/// <summary>Query strings under the rules of <c>application/x-www-form-urlencoded</c> (connectors.md 0), in the order given.</summary>
internal static class FormQuery
{
    public static string Append(string uri, params ReadOnlySpan<(string Name, string Value)> parameters)
    {
        var builder = new StringBuilder(uri).Append('?');
        for (var i = 0; i < parameters.Length; i++)
        {
            builder.Append(i == 0 ? "" : "&")
                .Append(WebUtility.UrlEncode(parameters[i].Name)).Append('=').Append(Encode(parameters[i].Value));
        }

        return builder.ToString();
    }

    // .NET leaves "!()" as they are; the form rules of browsers escape them.
    private static string Encode(string value) =>
        WebUtility.UrlEncode(value)
            .Replace("!", "%21", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal)
            .Replace(")", "%29", StringComparison.Ordinal);
}
