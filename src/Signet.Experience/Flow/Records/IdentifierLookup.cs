using Signet.Identity.SignInExperience;
using Signet.Identity.Users;
using Signet.Identity.Verification;

namespace Signet.Experience.Flow.Records;

/// <summary>From what a person typed to the user, and to the budget of failures it counts against.</summary>
internal static class IdentifierLookup
{
    public static Task<User?> FindByIdentifierAsync(this UserDirectory users, Identifier identifier, CancellationToken ct) => identifier.Type switch
    {
        SignInIdentifier.Username => users.FindByUsernameAsync(identifier.Value, ct),
        SignInIdentifier.Email => users.FindByEmailAsync(identifier.Value, ct),
        SignInIdentifier.Phone => users.FindByPhoneAsync(identifier.Value, ct),
    };

    public static SentinelTarget TargetOf(Identifier identifier, User? user) => user is null
        ? SentinelTarget.Unknown(Normalize(identifier), identifier.Value)
        : SentinelTarget.User(user.Id, identifier.Value);

    private static string Normalize(Identifier identifier) => identifier.Type switch
    {
        SignInIdentifier.Username => Normalization.Username(identifier.Value)!,
        SignInIdentifier.Email => Normalization.Email(identifier.Value)!,
        SignInIdentifier.Phone => PhoneNumber.Variants(identifier.Value)[0],
    };
}
