using System.Text;

namespace Signet.Load.Http;

/// <summary>Status, head and body of one answer; both are overwritten by the next exchange on the connection.</summary>
internal readonly record struct RawAnswer(int Status, ReadOnlyMemory<byte> Head, ReadOnlyMemory<byte> Body)
{
    /// <summary>The values of a header, in order.</summary>
    public IEnumerable<string> Header(string name)
    {
        var start = $"{name}: ";
        foreach (var line in Encoding.Latin1.GetString(Head.Span).Split("\r\n"))
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase))
            {
                yield return line[start.Length..];
            }
        }
    }

    public RawAnswer Expect(int status) =>
        Status == status ? this : throw new InvalidOperationException($"Expected {status}, got {Status}: {Encoding.UTF8.GetString(Body.Span)}");
}
