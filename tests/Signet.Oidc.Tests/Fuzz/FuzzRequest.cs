using System.Globalization;
using System.Text;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>A request to the provider before it is written as bytes; names like <c>@@code</c> stand for live values.</summary>
internal sealed record FuzzRequest(string Method, string Path)
{
    public (string Name, string Value)[] Query { get; init; } = [];

    /// <summary>Follows the query as it is.</summary>
    public string QueryEnd { get; init; } = "";

    public (string Name, string Value)[] Headers { get; init; } = [];

    public string? ContentType { get; init; }

    public (string Name, string Value)[] Form { get; init; } = [];

    /// <summary>Instead of <see cref="Form"/>.</summary>
    public byte[]? RawBody { get; init; }

    public bool IsChunked { get; init; }

    /// <param name="fill">Puts live values in the place of their names.</param>
    public byte[] Write(Func<string, string> fill)
    {
        var body = RawBody ?? Encoding.UTF8.GetBytes(IsJson ? Json(fill) : Encode(Form, fill));
        var query = string.Join('&', ((string[])[Encode(Query, fill), QueryEnd]).Where(part => part.Length > 0));
        var head = new StringBuilder(Method).Append(' ').Append(fill(Path)).Append(query.Length > 0 ? "?" : "").Append(query).Append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        foreach (var (name, value) in Headers)
        {
            head.Append(name).Append(": ").Append(fill(value)).Append("\r\n");
        }

        head.Append(ContentType is null ? "" : $"Content-Type: {ContentType}\r\n");
        head.Append(IsChunked ? "Transfer-Encoding: chunked" : body.Length > 0 || Method == "POST" ? $"Content-Length: {body.Length}" : "X: y").Append("\r\n\r\n");
        return [.. Encoding.UTF8.GetBytes(head.ToString()), .. IsChunked ? Chunk(body) : body];
    }

    public override string ToString() => Encoding.UTF8.GetString(Write(text => text));

    private bool IsJson => ContentType?.Contains("json", StringComparison.OrdinalIgnoreCase) == true;

    private string Json(Func<string, string> fill) =>
        "{" + string.Join(',', Form.Select(field => TroubleJson.Quote(field.Name) + ":" + TroubleJson.Quote(fill(field.Value)))) + "}";

    private static string Encode((string Name, string Value)[] pairs, Func<string, string> fill) =>
        string.Join('&', pairs.Select(pair => Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(fill(pair.Value))));

    private static byte[] Chunk(byte[] body) =>
    [
        .. body.Chunk(700).SelectMany(part => (byte[])[.. Encoding.ASCII.GetBytes(part.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. part, .. "\r\n"u8]),
        .. "0\r\n\r\n"u8,
    ];
}
