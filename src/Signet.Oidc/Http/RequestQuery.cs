using System.Text;
using Microsoft.AspNetCore.Http;
using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Http;

/// <summary>Reads the query string; here, and only here, a <c>resource</c> is split at commas (section 8.2).</summary>
internal static class RequestQuery
{
    public static Outcome<RequestParameters> Read(HttpRequest request)
    {
        var query = request.QueryString.Value;
        if (string.IsNullOrEmpty(query))
        {
            return RequestParameters.Empty;
        }

        var values = FormDecoder.Decode(Encoding.UTF8.GetBytes(query[1..]));
        return values is null || values.Exists(value => value.Value.Contains('\0', StringComparison.Ordinal))
            ? OidcErrors.InvalidRequest()
            : new RequestParameters([.. values.SelectMany(SplitResource)]);
    }

    private static IEnumerable<KeyValuePair<string, string>> SplitResource(KeyValuePair<string, string> value) =>
        value.Key == Parameters.Resource
            ? value.Value.Split(',').Select(part => KeyValuePair.Create(value.Key, part))
            : [value];
}
