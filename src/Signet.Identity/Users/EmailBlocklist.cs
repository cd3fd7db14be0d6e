using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;

namespace Signet.Identity.Users;

/// <summary>Addresses that may not register or be bound (experience.md 8.10). Never applied to signing in.</summary>
public static class EmailBlocklist
{
    private const string Refused = "session.email_blocklist.email_not_allowed";

    public static Result Check(string email, EmailBlocklistSettings policy)
    {
        ArgumentNullException.ThrowIfNull(email);
        ArgumentNullException.ThrowIfNull(policy);
        if (EmailPattern.Split(email) is not { } address)
        {
            return new ApiError("session.email_blocklist.invalid_email");
        }

        if (policy.BlockSubaddressing == true && address.Local.Contains('+', StringComparison.Ordinal))
        {
            return ApiError.Unprocessable("session.email_blocklist.email_subaddressing_not_allowed");
        }

        var allowed = policy.CustomAllowlist is not { IsDefaultOrEmpty: false } allowlist
            || allowlist.Any(entry => EmailPattern.Matches(entry, address));
        var blocked = policy.CustomBlocklist is { IsDefaultOrEmpty: false } blocklist
            && blocklist.Any(entry => EmailPattern.Matches(entry, address));
        return allowed && !blocked ? Result.Success : ApiError.Unprocessable(Refused);
    }
}
