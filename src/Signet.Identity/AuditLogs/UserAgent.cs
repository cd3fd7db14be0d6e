using System.Buffers;
using System.Text.RegularExpressions;

namespace Signet.Identity.AuditLogs;

/// <summary>What a <c>User-Agent</c> header says of itself, as far as an operator wants to read it in the audit log (management.md 15.3).</summary>
internal sealed partial record UserAgent(string? BrowserName, string? BrowserVersion, string? EngineName, string? EngineVersion, string? OsName, string? OsVersion)
{
    // The order matters: nearly every browser also claims to be the ones below it.
    private static readonly (string Token, string Name)[] _browsers =
    [
        ("Edg", "Edge"), ("EdgA", "Edge"), ("EdgiOS", "Edge"), ("OPR", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("YaBrowser", "Yandex"),
        ("FBAV", "Facebook"), ("Line", "LINE"), ("FxiOS", "Firefox"), ("Firefox", "Firefox"), ("CriOS", "Chrome"), ("HeadlessChrome", "Chrome Headless"),
        ("Chrome", "Chrome"), ("Version", "Safari"),
    ];

    private static readonly (string Prefix, string Name)[] _systems =
    [
        ("Windows NT ", "Windows"), ("Android ", "Android"), ("CPU iPhone OS ", "iOS"), ("CPU OS ", "iOS"), ("Mac OS X ", "macOS"),
        ("CrOS x86_64 ", "Chrome OS"), ("Ubuntu", "Ubuntu"), ("Linux", "Linux"),
    ];

    private static readonly SearchValues<char> _versionCharacters = SearchValues.Create("0123456789._");

    public string? DeviceModel { get; private init; }

    public string? DeviceType { get; private init; }

    public string? CpuArchitecture { get; private init; }

    public static UserAgent Parse(string text)
    {
        var (browser, browserVersion) = Browser(text);
        var (engine, engineVersion) = Engine(text);
        var (os, osVersion) = OperatingSystem(text);
        return new(browser, browserVersion, engine, engineVersion, os, osVersion)
        {
            DeviceModel = Has(text, "iPhone") ? "iPhone" : Has(text, "iPad") ? "iPad" : os == "Android" ? Match(AndroidModel(), text) : null,
            DeviceType = Has(text, "iPad") || Has(text, "Tablet") ? "tablet" : Has(text, "Mobile") ? "mobile" : null,
            CpuArchitecture = Has(text, "x86_64") || Has(text, "Win64") || Has(text, "x64") ? "amd64"
                : Has(text, "aarch64") || Has(text, "arm64") ? "arm64"
                : null,
        };
    }

    private static (string? Name, string? Version) Browser(string text)
    {
        foreach (var (token, name) in _browsers)
        {
            if (VersionAfter(text, token + "/") is { } version && (name != "Safari" || Has(text, "Safari/")))
            {
                return (name, version);
            }
        }

        // Programs, e.g. "python-requests/2.28".
        var product = Product().Match(text);
        return product.Success && product.Groups[1].Value != "Mozilla" ? (product.Groups[1].Value, product.Groups[2].Value) : (null, null);
    }

    private static (string? Name, string? Version) Engine(string text)
    {
        if (VersionAfter(text, "Chrome/") is { } blink)
        {
            return ("Blink", blink);
        }

        return VersionAfter(text, "AppleWebKit/") is { } webKit ? ("WebKit", webKit) : Has(text, "Gecko/") ? ("Gecko", VersionAfter(text, "rv:")) : (null, null);
    }

    private static (string? Name, string? Version) OperatingSystem(string text)
    {
        foreach (var (prefix, name) in _systems)
        {
            if (Has(text, prefix))
            {
                return (name, VersionAfter(text, prefix)?.Replace('_', '.'));
            }
        }

        return (null, null);
    }

    private static string? VersionAfter(string text, string prefix)
    {
        var start = text.IndexOf(prefix, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var rest = text.AsSpan(start + prefix.Length);
        var length = rest.IndexOfAnyExcept(_versionCharacters);
        var version = length < 0 ? rest : rest[..length];
        return version.IsEmpty ? null : version.ToString();
    }

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    private static string? Match(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"Android [\d.]+; ([^;)]{1,64}?)(?: Build|\))", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AndroidModel();

    [GeneratedRegex(@"^([A-Za-z][\w.\-]{0,63})/([\w.\-]{1,32})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Product();
}
