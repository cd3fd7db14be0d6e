using System.Text;
using CsCheck;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Requests below <c>/oidc</c> that are HTTP, whatever else they are.</summary>
internal static class TroubleRequests
{
    private static readonly Gen<string> _paths = Gen.Frequency(
        (3, Gen.OneOf([.. GoodRequests.All.Select(request => request.Path)])),
        (1, Gen.OneOf("/oidc", "/OIDC/Token/", "/oidc//token", "/oidc/auth/", "/oidc/token/../token", "/oidc/%74oken")),
        (2, Trouble.Unicode.Select(text => "/oidc/" + ToTarget(text))),
        (1, Trouble.Unicode.Select(text => "/oidc/auth/" + ToTarget(text))));

    private static readonly Gen<(string Name, string Value)> _headers = Gen.Select(
        Gen.OneOf("Authorization", "Cookie", "Origin", "DPoP", "Accept-Language", "If-None-Match", "Access-Control-Request-Headers", "Accept", "X-Forwarded-Host", "Logto-App-Id"),
        Gen.OneOf(
            Trouble.Unicode.Select(ToHeader),
            Gen.OneOf(
                "Bearer @@access", "DPoP @@access", "Bearer @@jwt", "@@cookie", "@@resume", "@@proof", "https://app.example.com", "null", "W/\"x\", *", "th;q=0.5, en",
                "_session=x; _session.sig=y", "_interaction={}")));

    private static readonly Gen<string> _contentTypes = Gen.OneOf(
        Gen.OneOf("application/json", "text/plain", "multipart/form-data; boundary=x", "application/json; charset=utf-7"), Trouble.Unicode.Select(ToHeader));

    private static readonly Gen<byte[]> _bodies = Gen.OneOf(Trouble.Bytes, TroubleJson.Value.Select(Encoding.UTF8.GetBytes));

    public static Gen<FuzzRequest> Any { get; } = Gen.Select(
        Gen.OneOf(GoodRequests.All),
        Sometimes(1, 12, Gen.OneOf("GET", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "TRACE", "get", "M-SEARCH")),
        Sometimes(1, 8, _paths),
        Gen.Select(TroubleParameters.Any.Array[0, 3], Gen.Bool, Sometimes(1, 8, Trouble.Unicode.Select(ToTarget))),
        _headers.Array[0, 2],
        Gen.Select(Sometimes(1, 6, _contentTypes), Sometimes(1, 12, _bodies)),
        Gen.Int[0, 11],
        (good, method, path, more, headers, body, chance) => new FuzzRequest(method ?? good.Method, path ?? good.Path)
        {
            Query = good.Form.Length == 0 ? Merge(good.Query, more.Item1, more.Item2) : good.Query,
            QueryEnd = more.Item3 ?? "",
            Headers = Merge(good.Headers, headers, replaces: chance < 9),
            ContentType = body.Item1 ?? good.ContentType,
            Form = good.Form.Length == 0 ? [] : Merge(good.Form, more.Item1, more.Item2),
            RawBody = body.Item2,
            IsChunked = chance == 0,
        });

    private static (string Name, string Value)[] Merge((string Name, string Value)[] good, (string Name, string Value)[] more, bool replaces) =>
        [.. good.Where(pair => !replaces || more.All(other => other.Name != pair.Name)), .. more];

    private static Gen<T?> Sometimes<T>(int times, int of, Gen<T> values)
        where T : class => Gen.Frequency((of - times, Gen.Const(() => (T?)null)), (times, values!));

    // The web server itself refuses what is not HTTP.
    private static string ToTarget(string text) =>
        string.Concat(text.Where(c => c is > ' ' and <= '~' and not ('?' or '#' or '\\')).Take(300)).Replace("%00", "", StringComparison.Ordinal);

    private static string ToHeader(string text) => string.Concat(text.Where(c => c is (>= ' ' and not '\u007f') or '\t').Take(2_000)).Trim();
}
