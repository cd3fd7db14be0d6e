namespace Signet.Account.Access;

/// <summary>Scopes of the token that open parts of the account (account.md 1.2).</summary>
internal static class UserScopes
{
    public const string Profile = "profile";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Address = "address";
    public const string CustomData = "custom_data";
    public const string Identities = "identities";
}
