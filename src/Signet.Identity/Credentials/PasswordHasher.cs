using Sodium;

namespace Signet.Identity.Credentials;

/// <summary>
/// Hashes new passwords with Argon2id (m=8192 KiB, t=8, p=1: the contract's Argon2i cost) and verifies what the contract accepts.
/// An absent digest costs the same as a wrong password.
/// </summary>
public sealed class PasswordHasher(HashScheduler scheduler)
{
    /// <summary>Longest password that is hashed, in UTF-16 units; longer ones are wrong by definition.</summary>
    public const int MaxLength = 1024;

    private const int MemoryBytes = 8192 * 1024;
    private const int Iterations = 8;

    // What a sign-in for an unknown user, or one without a password, is compared with.
    private static readonly Lazy<string> _decoy = new(() => Argon2id(Secrets.New()));

    /// <summary>The digest of a new password as a PHC string; null when the hashing queue is full.</summary>
    public async Task<string?> HashAsync(string password, CancellationToken ct) =>
        scheduler.TryRun(() => Argon2id(password)) is { } hashing ? await hashing.WaitAsync(ct) : null;

    public async Task<PasswordVerification> VerifyAsync(string? digest, string? algorithm, string password, CancellationToken ct)
    {
        if (scheduler.TryRun(() => Verify(digest, algorithm, password)) is not { } verifying)
        {
            return PasswordVerification.Overloaded;
        }

        return await verifying.WaitAsync(ct);
    }

    private static PasswordVerification Verify(string? digest, string? algorithm, string password)
    {
        if (digest is null || password.Length > MaxLength)
        {
            Argon2Matches(_decoy.Value, password.Length > MaxLength ? "" : password);
            return PasswordVerification.Wrong;
        }

        if (algorithm is PasswordAlgorithms.Argon2id or PasswordAlgorithms.Argon2i)
        {
            return Argon2Matches(digest, password) ? PasswordVerification.Correct : PasswordVerification.Wrong;
        }

        var isCorrect = ImportedDigest.Matches(digest, algorithm, password);
        if (!isCorrect)
        {
            // Fast digests are padded to the price of a slow one, so that timing does not tell them apart.
            Argon2Matches(_decoy.Value, password);
        }

        return isCorrect ? PasswordVerification.CorrectNeedsRehash : PasswordVerification.Wrong;
    }

    private static string Argon2id(string password) => PasswordHash.ArgonHashString(password, Iterations, MemoryBytes).TrimEnd('\0');

    private static bool Argon2Matches(string digest, string password) => PasswordHash.ArgonHashStringVerify(digest, password);
}
