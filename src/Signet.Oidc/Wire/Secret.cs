using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Signet.Oidc.Wire;

/// <summary>Random values that let their bearer in, and the only form of them that is stored.</summary>
public static class Secret
{
    /// <summary>43 URL-safe characters, 256 bits.</summary>
    public static string New()
    {
        Span<byte> bytes = stackalloc byte[32];
        RandomNumberGenerator.Fill(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>21 characters for public ids such as <c>uid</c>, <c>jti</c> and <c>sid</c>, 126 bits.</summary>
    public static string NewId() => New()[..21];

    /// <summary>SHA-256, base64url.</summary>
    public static string Hash(string secret)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(secret), hash);
        return Base64Url.EncodeToString(hash);
    }
}
