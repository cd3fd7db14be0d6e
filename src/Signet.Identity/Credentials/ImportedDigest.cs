using System.Text;

namespace Signet.Identity.Credentials;

/// <summary>Verifies digests that were imported from other systems (management.md 9.4). They are replaced after the first sign-in.</summary>
internal static class ImportedDigest
{
    public static bool Matches(string digest, string? algorithm, string password) => algorithm switch
    {
        PasswordAlgorithms.Argon2d => ForeignHashes.Argon2dMatches(digest, password),
        PasswordAlgorithms.Bcrypt => BCryptMatches(digest, password),
        PasswordAlgorithms.Md5 or PasswordAlgorithms.Sha1 or PasswordAlgorithms.Sha256 =>
            Secrets.FixedTimeEquals(Convert.ToHexStringLower(ForeignHashes.Hash(algorithm, Encoding.UTF8.GetBytes(password))), digest),
        PasswordAlgorithms.Legacy => LegacyDigest.Parse(digest) is { IsSuccess: true } legacy && legacy.Value.Matches(password),
        _ => false,
    };

    private static bool BCryptMatches(string digest, string password)
    {
        try
        {
            return BCrypt.Net.BCrypt.Verify(password, digest);
        }
        catch (BCrypt.Net.SaltParseException)
        {
            return false;
        }
    }
}
