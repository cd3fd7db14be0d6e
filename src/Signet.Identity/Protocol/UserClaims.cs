using System.Text.Json.Nodes;
using Signet.Identity.Users;

namespace Signet.Identity.Protocol;

/// <summary>Claims whose value stands in the user's own row (oidc.md 5.2).</summary>
internal static class UserClaims
{
    /// <summary>False when the claim is to be absent; a null value is written as <c>null</c>.</summary>
    public static bool TryGet(User user, string claim, out JsonNode? value)
    {
        value = claim switch
        {
            "name" => user.Name,
            "username" => user.Username,
            "picture" => user.Avatar,
            "email" => user.PrimaryEmail,
            "phone_number" => user.PrimaryPhone,
            "email_verified" => user.PrimaryEmail is not null,
            "phone_number_verified" => user.PrimaryPhone is not null,
            "created_at" => user.CreatedAt.ToUnixTimeMilliseconds(),
            "updated_at" => user.UpdatedAt.ToUnixTimeMilliseconds(),
            "custom_data" => user.CustomData.DeepClone(),
            "preferred_username" => user.Profile["preferredUsername"]?.DeepClone() ?? user.Username,
            _ => ProfileMember(claim) is { } member ? user.Profile[member]?.DeepClone() : null,
        };
        return value is not null || claim is "name" or "username" or "picture" or "email" or "phone_number";
    }

    private static string? ProfileMember(string claim) => claim switch
    {
        "family_name" => "familyName",
        "given_name" => "givenName",
        "middle_name" => "middleName",
        "nickname" or "profile" or "website" or "gender" or "birthdate" or "zoneinfo" or "locale" or "address" => claim,
        _ => null,
    };
}
