using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Management.Client.Users;

namespace Signet.Console.Users;

/// <summary>The editable part of a user.</summary>
internal sealed class UserForm
{
    private static readonly JsonSerializerOptions _indented = new() { WriteIndented = true };

    private readonly User _stored;

    public UserForm(User user)
    {
        _stored = user;
        (Email, Phone, Username) = (user.PrimaryEmail, UserNames.Phone(user), user.Username);
        (Name, Avatar) = (user.Name, user.Avatar);
        (CustomData, Profile) = (Text(user.CustomData), Text(user.Profile));
    }

    public string? Email { get; set; }

    public string? Phone { get; set; }

    public string? Username { get; set; }

    public string? Name { get; set; }

    public string? Avatar { get; set; }

    public string? CustomData { get; set; }

    public string? Profile { get; set; }

    public string? EmailError => UserFields.CheckEmail(UserFields.Clean(Email));

    public string? PhoneError => UserFields.CheckPhone(Phone);

    public string? UsernameError => UserFields.CheckUsername(UserFields.Clean(Username));

    public string? AvatarError =>
        UserFields.Clean(Avatar) is not { } text || (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http") ? null : "Enter an address that starts with https://.";

    public string? CustomDataError => Parse(CustomData) is null ? "This is not a JSON object." : null;

    public string? ProfileError => Parse(Profile) is null ? "This is not a JSON object." : null;

    public bool IsValid => new[] { EmailError, PhoneError, UsernameError, AvatarError, CustomDataError, ProfileError }.All(error => error is null);

    public bool IsDirty =>
        UserFields.Clean(Email) != _stored.PrimaryEmail || UserFields.Digits(Phone) != _stored.PrimaryPhone || UserFields.Clean(Username) != _stored.Username
        || UserFields.Clean(Name) != _stored.Name || UserFields.Clean(Avatar) != _stored.Avatar
        || CustomData != Text(_stored.CustomData) || Profile != Text(_stored.Profile);

    /// <summary>An empty string clears a value.</summary>
    public UpdateUserRequest ToRequest() => new()
    {
        PrimaryEmail = UserFields.Clean(Email) ?? "",
        PrimaryPhone = UserFields.Digits(Phone) ?? "",
        Username = UserFields.Clean(Username) ?? "",
        Name = UserFields.Clean(Name) ?? "",
        Avatar = UserFields.Clean(Avatar) ?? "",
        CustomData = Parse(CustomData),
        Profile = Parse(Profile),
    };

    private static string Text(JsonObject value) => value.ToJsonString(_indented);

    private static JsonObject? Parse(string? text)
    {
        try
        {
            return string.IsNullOrWhiteSpace(text) ? [] : JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
