using Signet.Management.Client.AccountCenters;

namespace Signet.Console.Experience;

/// <summary>The account center while it is edited; fields that this page does not show keep what they have.</summary>
internal sealed class AccountCenterForm(AccountCenter stored)
{
    public bool Enabled { get; set; } = stored.Enabled;

    public AccountCenterFields Fields { get; private set; } = stored.Fields;

    // Compared as shown: a field that is absent and one that is off are the same.
    public bool IsDirty => Enabled != stored.Enabled || Groups.Any(group => group.Fields.Any(shown => Get(shown) != Of(shown, stored.Fields)));

    public static IReadOnlyList<(string Title, IReadOnlyList<AccountCenterField> Fields)> Groups { get; } =
    [
        ("Ways to sign in",
        [
            new("Username", fields => fields.Username, (fields, value) => fields with { Username = value }),
            new("Email", fields => fields.Email, (fields, value) => fields with { Email = value }),
            new("Phone", fields => fields.Phone, (fields, value) => fields with { Phone = value }),
            new("Password", fields => fields.Password, (fields, value) => fields with { Password = value }),
            new("Social accounts", fields => fields.Social, (fields, value) => fields with { Social = value }),
        ]),
        ("Profile",
        [
            new("Name", fields => fields.Name, (fields, value) => fields with { Name = value }),
            new("Picture", fields => fields.Avatar, (fields, value) => fields with { Avatar = value }),
            new("Other profile data", fields => fields.Profile, (fields, value) => fields with { Profile = value }),
            new("Custom data", fields => fields.CustomData, (fields, value) => fields with { CustomData = value }),
        ]),
    ];

    public FieldControl Get(AccountCenterField field) => Of(field, Fields);

    public void Set(AccountCenterField field, FieldControl value) => Fields = field.Set(Fields, value);

    public UpdateAccountCenterRequest ToRequest() => new() { Enabled = Enabled, Fields = Fields };

    private static FieldControl Of(AccountCenterField field, AccountCenterFields fields) => field.Get(fields) ?? FieldControl.Off;
}
