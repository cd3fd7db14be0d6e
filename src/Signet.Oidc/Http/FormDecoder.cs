using System.Buffers;
using System.Text;

namespace Signet.Oidc.Http;

/// <summary>Decodes <c>application/x-www-form-urlencoded</c> text, from a body or a query string.</summary>
internal static class FormDecoder
{
    public const int MaxParameters = 256;

    /// <summary>Null for more parameters than any request needs.</summary>
    public static List<KeyValuePair<string, string>>? Decode(ReadOnlySpan<byte> form)
    {
        var values = new List<KeyValuePair<string, string>>(8);
        while (!form.IsEmpty)
        {
            var end = form.IndexOf((byte)'&');
            var pair = end < 0 ? form : form[..end];
            form = end < 0 ? [] : form[(end + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            if (values.Count == MaxParameters)
            {
                return null;
            }

            var equals = pair.IndexOf((byte)'=');
            values.Add(new(DecodePart(equals < 0 ? pair : pair[..equals]), equals < 0 ? "" : DecodePart(pair[(equals + 1)..])));
        }

        return values;
    }

    /// <summary><c>+</c> is a space, then percent-decoding; a broken escape stays as it is.</summary>
    private static string DecodePart(ReadOnlySpan<byte> part)
    {
        if (part.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return Encoding.UTF8.GetString(part);
        }

        var rented = ArrayPool<byte>.Shared.Rent(part.Length);
        var length = 0;
        for (var i = 0; i < part.Length; i++)
        {
            var b = part[i];
            if (b == '%' && i + 2 < part.Length && Hex(part[i + 1]) is >= 0 and var high && Hex(part[i + 2]) is >= 0 and var low)
            {
                b = (byte)((high << 4) | low);
                i += 2;
            }
            else if (b == '+')
            {
                b = (byte)' ';
            }

            rented[length++] = b;
        }

        var decoded = Encoding.UTF8.GetString(rented.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        return decoded;
    }

    private static int Hex(byte b) => (char)b switch
    {
        >= '0' and <= '9' => b - '0',
        >= 'a' and <= 'f' => b - 'a' + 10,
        >= 'A' and <= 'F' => b - 'A' + 10,
        _ => -1,
    };
}
