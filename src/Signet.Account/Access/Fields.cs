namespace Signet.Account.Access;

/// <summary>Keys of the account center's field controls (account.md 2.1).</summary>
internal static class Fields
{
    public const string Name = "name";
    public const string Avatar = "avatar";
    public const string Username = "username";
    public const string Profile = "profile";
    public const string CustomData = "customData";
    public const string Email = "email";
    public const string Phone = "phone";
    public const string Password = "password";
    public const string Social = "social";
}
