using System.ComponentModel.DataAnnotations;

namespace Signet.Account.Identities;

/// <summary>Names the verified social record whose account is to be linked.</summary>
internal sealed record IdentityBody([property: MaxLength(128)] string NewIdentifierVerificationRecordId);
