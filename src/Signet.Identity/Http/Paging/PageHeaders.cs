using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http.Paging;

/// <summary><c>Total-Number</c> and one <c>Link</c> line per relation (management.md 7.1). The links lack the <c>/api</c> prefix, as the contract has it.</summary>
internal static class PageHeaders
{
    public static void Write(HttpContext context, string origin, PageRequest page, long total, bool isCapped)
    {
        var headers = context.Response.Headers;
        headers["Total-Number"] = total.ToString(CultureInfo.InvariantCulture);
        if (isCapped)
        {
            headers["Total-Number-Is-Capped"] = "true";
        }

        var path = context.Request.Path.Value ?? "";
        var url = origin + (path.StartsWith("/api", StringComparison.Ordinal) ? path[4..] : path);
        foreach (var (relation, number) in Relations(page, total, isCapped))
        {
            headers.Append("Link", $"<{url}?{QueryWith(context.Request.Query, number)}>; rel=\"{relation}\"");
        }
    }

    internal static IEnumerable<(string Relation, long Number)> Relations(PageRequest page, long total, bool isCapped)
    {
        var last = long.Max(1, (total + page.Size - 1) / page.Size);
        yield return ("first", 1);
        if (page.Number > 1)
        {
            yield return ("prev", page.Number - 1);
        }

        if (isCapped)
        {
            yield break;
        }

        yield return ("last", last);
        if (page.Number < last)
        {
            yield return ("next", page.Number + 1);
        }
    }

    internal static string QueryWith(IQueryCollection query, long page)
    {
        var text = new StringBuilder();
        var isWritten = false;
        foreach (var (name, values) in query)
        {
            var isPage = name == PageParser.PageKey;
            isWritten |= isPage;
            Append(text, name, isPage ? page.ToString(CultureInfo.InvariantCulture) : string.Join(',', values.ToArray()));
        }

        if (!isWritten)
        {
            Append(text, PageParser.PageKey, page.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string value)
    {
        if (text.Length > 0)
        {
            text.Append('&');
        }

        text.Append(Uri.EscapeDataString(name)).Append('=').Append(Uri.EscapeDataString(value));
    }
}
