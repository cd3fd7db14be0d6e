using System.ComponentModel.DataAnnotations;
using Signet.Identity.Http.Validation;

namespace Signet.Account.Profile;

/// <summary>The standard claims that a user may set (account.md 3.3).</summary>
internal sealed record ProfileClaimsBody(
    [property: Optional, MaxLength(256)] string? FamilyName = null,
    [property: Optional, MaxLength(256)] string? GivenName = null,
    [property: Optional, MaxLength(256)] string? MiddleName = null,
    [property: Optional, MaxLength(256)] string? Nickname = null,
    [property: Optional, MaxLength(256)] string? PreferredUsername = null,
    [property: Optional, MaxLength(2048)] string? Profile = null,
    [property: Optional, MaxLength(2048)] string? Website = null,
    [property: Optional, MaxLength(256)] string? Gender = null,
    [property: Optional, MaxLength(256)] string? Birthdate = null,
    [property: Optional, MaxLength(256)] string? Zoneinfo = null,
    [property: Optional, MaxLength(256)] string? Locale = null,
    [property: Optional] AddressBody? Address = null);
