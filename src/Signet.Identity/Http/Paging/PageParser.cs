using System.Globalization;
using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;
using Signet.Identity.Http.Validation;

namespace Signet.Identity.Http.Paging;

/// <summary>Reads <c>page</c> and <c>page_size</c> (management.md 7.1): 400 guard.invalid_pagination; fractions 422 entity.invalid_input.</summary>
internal static class PageParser
{
    public const string PageKey = "page";
    public const string SizeKey = "page_size";

    private const int DefaultSize = 20;
    private const int MaxSize = 100;

    public static bool IsAbsent(IQueryCollection query, string key) => string.IsNullOrEmpty(query[key].ToString());

    public static PageRequest Parse(IQueryCollection query)
    {
        var number = Read(query, PageKey, 1);
        var size = Read(query, SizeKey, DefaultSize);
        if (number is not > 0 || size is not (> 0 and <= MaxSize))
        {
            return PageRequest.Refused(Refusal.Of(new ApiError("guard.invalid_pagination")));
        }

        return double.IsInteger(number.Value) && double.IsInteger(size.Value)
            ? PageRequest.Of((int)double.Min(number.Value, int.MaxValue), (int)size.Value)
            : PageRequest.Refused(Refusal.Of(ApiError.Unprocessable("entity.invalid_input")));
    }

    private static double? Read(IQueryCollection query, string key, double absent)
    {
        if (IsAbsent(query, key))
        {
            return absent;
        }

        return query[key].Count == 1
            && double.TryParse(query[key][0], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value)
                ? value
                : null;
    }
}
