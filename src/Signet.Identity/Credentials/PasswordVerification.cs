namespace Signet.Identity.Credentials;

/// <summary>What comparing a password with a stored digest told.</summary>
public enum PasswordVerification
{
    /// <summary>Wrong password, no digest, or a digest that cannot be checked.</summary>
    Wrong,

    Correct,

    /// <summary>Correct, and the digest should be replaced by a new one (management.md 9.4).</summary>
    CorrectNeedsRehash,

    /// <summary>The hashing queue is full: answer 503 and let the client retry.</summary>
    Overloaded,
}
