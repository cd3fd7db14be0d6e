namespace Signet.Account.Verifications;

/// <summary>How a record proves something (account.md 7); the names are the contract's.</summary>
internal enum VerificationType
{
    Password,
    Social,
}
