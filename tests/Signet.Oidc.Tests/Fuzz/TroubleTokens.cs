using System.Buffers.Text;
using System.Text;
using CsCheck;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Text that looks like a JWT.</summary>
internal static class TroubleTokens
{
    /// <summary>No token that anybody signed.</summary>
    public static Gen<string> Unsigned { get; } = Gen.OneOf(
        Trouble.Text,
        Gen.OneOf(TroubleJson.Value.Select(Encode), TroubleJson.Object("alg", "typ", "kid", "jwk", "enc").Select(Encode), Trouble.Piece)
            .Array[1, 6].Select(parts => string.Join('.', parts)));

    public static string Encode(string part) => Encode(Encoding.UTF8.GetBytes(part));

    public static string Encode(byte[] part) => Base64Url.EncodeToString(part);

    /// <summary>Base64url has several spellings of some values: a token may be spelt anew, it may not say anything else.</summary>
    public static bool SaysTheSame(string token, string original)
    {
        var (parts, originals) = (token.Split('.'), original.Split('.'));
        return parts.Length == originals.Length && parts.Zip(originals).All(pair => Decode(pair.First).AsSpan().SequenceEqual(Decode(pair.Second)));
    }

    private static byte[] Decode(string part)
    {
        var text = part.TrimEnd('=').Replace('-', '+').Replace('_', '/');
        return Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='));
    }
}
