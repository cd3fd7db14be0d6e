namespace Signet.Identity.Credentials;

/// <summary>Names of password digests as the contract spells them (management.md 9.4).</summary>
public static class PasswordAlgorithms
{
    public const string Argon2i = "Argon2i";
    public const string Argon2id = "Argon2id";
    public const string Argon2d = "Argon2d";
    public const string Bcrypt = "Bcrypt";
    public const string Md5 = "MD5";
    public const string Sha1 = "SHA1";
    public const string Sha256 = "SHA256";
    public const string Legacy = "Legacy";
}
