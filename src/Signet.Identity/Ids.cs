using System.Security.Cryptography;

namespace Signet.Identity;

/// <summary>Entity ids in the contract's formats (management.md 2.2). Never a secret: use <see cref="Secrets"/> for those.</summary>
public static class Ids
{
    private const string Alphabet = "0123456789abcdefghijklmnopqrstuvwxyz";

    /// <summary>A standard id: 21 characters of <c>0-9a-z</c>.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, 21);

    /// <summary>A short id for users, connectors and organizations: 12 characters of <c>0-9a-z</c>.</summary>
    public static string NewShort() => RandomNumberGenerator.GetString(Alphabet, 12);

    /// <summary>The value of the request id header: 16 characters of <c>A-Za-z0-9_-</c>.</summary>
    public static string NewRequestId() =>
        RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-", 16);
}
