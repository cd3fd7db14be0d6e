using System.Security.Cryptography;

namespace Signet.Console.Connectors;

/// <summary>Instance IDs proposed before saving, in the contract's short format (12 of 0-9a-z).</summary>
internal static class ConnectorIds
{
    public static string New() => RandomNumberGenerator.GetString("0123456789abcdefghijklmnopqrstuvwxyz", 12);
}
