using System.Security.Cryptography;

namespace Signet.Console.Users;

/// <summary>A first password that a person can read out and type: no look-alikes, every policy that is likely satisfied.</summary>
internal static class NewPassword
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ";

    public static string Generate() => $"{RandomNumberGenerator.GetString(Letters, 10)}-{RandomNumberGenerator.GetString("23456789", 4)}";
}
