using System.Globalization;
using System.Text;

namespace Signet.Load.Http;

/// <summary>The bytes of requests.</summary>
internal static class RawRequest
{
    public static byte[] Get(Uri origin, string path, string? bearer = null) =>
        Bytes($"GET {path} HTTP/1.1\r\nHost: {origin.Authority}\r\nAccept: application/json\r\n{Authorization("Bearer", bearer)}\r\n");

    public static byte[] Post(Uri origin, string path, string form, string? basic = null) => Bytes(string.Create(
        CultureInfo.InvariantCulture,
        $"POST {path} HTTP/1.1\r\nHost: {origin.Authority}\r\nAccept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n{Authorization("Basic", basic)}Content-Length: {form.Length}\r\n\r\n{form}"));

    public static string Basic(string id, string secret) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{id}:{secret}"));

    private static string Authorization(string scheme, string? value) => value is null ? "" : $"Authorization: {scheme} {value}\r\n";

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);
}
