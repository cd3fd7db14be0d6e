using System.Text;

namespace Signet.Load.Http;

/// <summary>Status and body of one answer; the body is overwritten by the next exchange on the connection.</summary>
internal readonly record struct RawAnswer(int Status, ReadOnlyMemory<byte> Body)
{
    public void Expect(int status)
    {
        if (Status != status)
        {
            throw new InvalidOperationException($"Expected {status}, got {Status}: {Encoding.UTF8.GetString(Body.Span)}");
        }
    }
}
