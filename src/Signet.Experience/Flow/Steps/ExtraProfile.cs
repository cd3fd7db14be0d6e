using System.Text.Json.Nodes;
using Signet.Identity.Errors;

namespace Signet.Experience.Flow.Steps;

/// <summary>Sorts sign-up fields into user columns, standard claims and custom data (experience.md 6.4 <c>extraProfile</c>).</summary>
internal static class ExtraProfile
{
    private static readonly string[] _claims =
    [
        "familyName", "givenName", "middleName", "nickname", "profile", "website", "gender", "birthdate", "zoneinfo", "locale",
    ];

    private static readonly string[] _identifiers = ["username", "primaryEmail", "primaryPhone", "email", "phone"];
    private static readonly string[] _reservedData = ["onboarding", "ossOnboarding", "guideRequests", "adminConsolePreferences", "defaultTenantId"];

    /// <summary>400 <c>custom_profile_fields.name_conflict_*</c>; 400 <c>guard.invalid_input</c> for a built-in field of a wrong type (security.md 1.16).</summary>
    public static Result Apply(PendingProfile profile, JsonObject values)
    {
        foreach (var (name, value) in values)
        {
            if (Conflict(name) is { } conflict)
            {
                return new ApiError("custom_profile_fields." + conflict);
            }

            if (!IsWellTyped(name, value))
            {
                return new ApiError("guard.invalid_input", Details: $"Error in key path \"values.{name}\": (invalid_type) unexpected type");
            }
        }

        foreach (var (name, value) in values)
        {
            Put(profile, name, value);
        }

        return Result.Success;
    }

    private static string? Conflict(string name) =>
        name == "preferredUsername" ? "name_conflict_built_in_prop"
        : _identifiers.Contains(name) ? "name_conflict_sign_in_identifier"
        : _reservedData.Contains(name) ? "name_conflict_custom_data"
        : null;

    private static bool IsWellTyped(string name, JsonNode? value) =>
        name == "address" ? value is JsonObject : !IsText(name) || (value is JsonValue text && text.TryGetValue<string>(out _));

    private static bool IsText(string name) => name is "name" or "avatar" || _claims.Contains(name);

    private static void Put(PendingProfile profile, string name, JsonNode? value)
    {
        switch (name)
        {
            case "name":
                profile.Name = (string?)value;
                break;
            case "avatar":
                profile.Avatar = (string?)value;
                break;
            case "address":
                (profile.Profile ??= [])[name] = value?.DeepClone();
                break;
            default:
                (_claims.Contains(name) ? profile.Profile ??= [] : profile.CustomData ??= [])[name] = value?.DeepClone();
                break;
        }
    }
}
