using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>An answer as it came over the wire; status 0 when the server closed without one.</summary>
internal sealed record RawAnswer(int Status, ILookup<string, string> Headers, byte[] Body)
{
    /// <summary>Sends bytes that need not be HTTP, over a connection of their own, and reads until the server closes it or patience ends.</summary>
    public static async Task<RawAnswer> ToAsync(Uri address, byte[] request, TimeSpan patience)
    {
        using var deadline = new CancellationTokenSource(patience);
        using var client = new TcpClient { NoDelay = true, LingerState = new LingerOption(true, 0) };
        using var answer = new MemoryStream();
        try
        {
            await client.ConnectAsync(IPAddress.Loopback, address.Port, deadline.Token);
            var stream = client.GetStream();
            await stream.WriteAsync(request, deadline.Token);
            await stream.CopyToAsync(answer, deadline.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // The server waits for more, or had enough.
        }

        return Parse(answer.ToArray());
    }

    public string? this[string header] => Headers[header].FirstOrDefault();

    private static RawAnswer Parse(byte[] bytes)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return new RawAnswer(0, Enumerable.Empty<string>().ToLookup(header => header), bytes);
        }

        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var headers = lines.Skip(1).Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts.ElementAtOrDefault(1)?.Trim() ?? "", StringComparer.OrdinalIgnoreCase);
        var body = bytes[(end + 4)..];
        return new RawAnswer(
            int.Parse(lines[0].Split(' ')[1], CultureInfo.InvariantCulture), headers, headers["Transfer-Encoding"].Contains("chunked") ? Unchunk(body) : body);
    }

    private static byte[] Unchunk(byte[] body)
    {
        var whole = new List<byte>();
        var rest = body.AsSpan();
        while (rest.IndexOf("\r\n"u8) is > 0 and var line && int.Parse(Encoding.ASCII.GetString(rest[..line]), NumberStyles.HexNumber, CultureInfo.InvariantCulture) is > 0 and var length)
        {
            whole.AddRange(rest.Slice(line + 2, length));
            rest = rest[(line + 2 + length + 2)..];
        }

        return [.. whole];
    }
}
