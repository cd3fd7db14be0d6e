using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Signet.Identity.Http;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Users;

/// <summary>The standard claims without a column of their own (management.md 9.2); unknown keys are dropped.</summary>
internal sealed record ProfileBody(
    [property: Optional] string? FamilyName = null,
    [property: Optional] string? GivenName = null,
    [property: Optional] string? MiddleName = null,
    [property: Optional] string? Nickname = null,
    [property: Optional] string? PreferredUsername = null,
    [property: Optional] string? Profile = null,
    [property: Optional] string? Website = null,
    [property: Optional] string? Gender = null,
    [property: Optional] string? Birthdate = null,
    [property: Optional] string? Zoneinfo = null,
    [property: Optional] string? Locale = null,
    [property: Optional] ProfileBody.AddressBody? Address = null)
{
    internal sealed record AddressBody(
        [property: Optional] string? Formatted = null,
        [property: Optional] string? StreetAddress = null,
        [property: Optional] string? Locality = null,
        [property: Optional] string? Region = null,
        [property: Optional] string? PostalCode = null,
        [property: Optional] string? Country = null);

    private static readonly System.Text.Json.JsonSerializerOptions _written =
        new(EdgeJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>What was sent, and only that.</summary>
    public JsonObject ToJson() => System.Text.Json.JsonSerializer.SerializeToNode(this, _written)!.AsObject();
}
