using System.Security.Cryptography;

namespace Signet.Identity;

/// <summary>Entity ids in the contract's formats (management.md 2.2). Never a secret: use <see cref="Secrets"/> for those.</summary>
public static class Ids
{
    private const string Lower = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int TimeLength = 9;
    private const string UrlSafe = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";

    /// <summary>A standard id: 21 characters of <c>0-9a-z</c>.</summary>
    public static string New() => Random(Lower, 21);

    /// <summary>
    /// A standard id that begins with the time in milliseconds, so that rows written one after the other lie side by side in their index: 9
    /// characters of time, 12 random ones.
    /// </summary>
    public static string NewSequential(DateTimeOffset now) => string.Create(21, now.ToUnixTimeMilliseconds(), static (id, milliseconds) =>
    {
        for (var i = TimeLength - 1; i >= 0; i--)
        {
            id[i] = Lower[(int)(milliseconds % Lower.Length)];
            milliseconds /= Lower.Length;
        }

        Fill(id[TimeLength..], Lower);
    });

    /// <summary>A short id for users, connectors and organizations: 12 characters of <c>0-9a-z</c>.</summary>
    public static string NewShort() => Random(Lower, 12);

    /// <summary>The value of the request id header: 16 characters of <c>A-Za-z0-9_-</c>.</summary>
    public static string NewRequestId() => Random(UrlSafe, 16);

    private static string Random(string alphabet, int length) => string.Create(length, alphabet, Fill);

    // One call of the generator per id; RandomNumberGenerator.GetString makes one per character when the alphabet is no power of two.
    private static void Fill(Span<char> id, string alphabet)
    {
        Span<byte> random = stackalloc byte[32];
        // Bytes beyond the last whole repetition of the alphabet are left out, so that every character is as likely as any other.
        var limit = 256 / alphabet.Length * alphabet.Length;
        var next = random.Length;
        for (var i = 0; i < id.Length;)
        {
            if (next == random.Length)
            {
                RandomNumberGenerator.Fill(random);
                next = 0;
            }

            var value = random[next++];
            if (value < limit)
            {
                id[i++] = alphabet[value % alphabet.Length];
            }
        }
    }
}
