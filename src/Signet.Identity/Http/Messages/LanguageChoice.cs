using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Signet.Identity.Http.Messages;

/// <summary>The language of API messages: <c>locale</c> query values, then <c>Accept-Language</c> by weight, then English (management.md 5.2).</summary>
public static class LanguageChoice
{
    internal const string Fallback = "en";
    private const int MaxCandidates = 20;

    public static string Of(HttpRequest request) =>
        First(request.Query["locale"].OfType<string>().Concat(Weighted(request.Headers.AcceptLanguage.ToString())));

    /// <summary>For callers that know only the header.</summary>
    public static string OfHeader(string? acceptLanguage) => First(Weighted(acceptLanguage ?? ""));

    private static string First(IEnumerable<string> candidates)
    {
        foreach (var candidate in candidates.Take(MaxCandidates))
        {
            if (Supported(candidate) is { } language)
            {
                return language;
            }
        }

        return Fallback;
    }

    internal static IEnumerable<string> Weighted(string header) => header
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Take(MaxCandidates)
        .Select(entry => entry.Split(';', 2, StringSplitOptions.TrimEntries))
        .OrderByDescending(parts => Weight(parts.ElementAtOrDefault(1)))
        .Select(parts => parts[0]);

    private static double Weight(string? parameter) =>
        parameter is not null
        && parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
        && double.TryParse(parameter.AsSpan(2), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
            ? weight
            : 1;

    private static string? Supported(string candidate)
    {
        if (MessageCatalogue.Languages.TryGetValue(candidate, out var exact))
        {
            return exact;
        }

        var dash = candidate.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && MessageCatalogue.Languages.TryGetValue(candidate[..dash], out var general) ? general : null;
    }
}
