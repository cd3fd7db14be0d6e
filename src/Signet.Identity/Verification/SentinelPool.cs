namespace Signet.Identity.Verification;

/// <summary>Attempts that share one budget (experience.md 11.1): password, code and one-time token are one; each second factor is its own.</summary>
public enum SentinelPool
{
    FirstFactor,
    MfaTotp,
    WebAuthn,
    MfaBackupCode,
}
