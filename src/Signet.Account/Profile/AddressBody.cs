using System.ComponentModel.DataAnnotations;
using Signet.Identity.Http.Validation;

namespace Signet.Account.Profile;

/// <summary>The <c>address</c> claim of OpenID Connect Core 5.1.1 in the contract's spelling.</summary>
internal sealed record AddressBody(
    [property: Optional, MaxLength(2048)] string? Formatted = null,
    [property: Optional, MaxLength(256)] string? StreetAddress = null,
    [property: Optional, MaxLength(256)] string? Locality = null,
    [property: Optional, MaxLength(256)] string? Region = null,
    [property: Optional, MaxLength(256)] string? PostalCode = null,
    [property: Optional, MaxLength(256)] string? Country = null);
