using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace Signet.Oidc.Keys;

/// <summary>Keys that sign cookies: the newest signs, every one verifies (sections 4.2 and 15.4).</summary>
public sealed class CookieKeySet(IEnumerable<byte[]> newestFirst)
{
    private readonly ImmutableArray<byte[]> _keys = [.. newestFirst];

    internal string Sign(string name, string value) => Sign(_keys[0], name, value);

    internal bool Verify(string name, string value, string signature)
    {
        var presented = Encoding.ASCII.GetBytes(signature);
        var valid = false;
        foreach (var key in _keys)
        {
            valid |= CryptographicOperations.FixedTimeEquals(presented, Encoding.ASCII.GetBytes(Sign(key, name, value)));
        }

        return valid;
    }

    private static string Sign(byte[] key, string name, string value) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name + "=" + value)));
}
