using Signet.Identity.Errors;

namespace Signet.Identity.Credentials;

/// <summary>Checks a new password against the tenant's policy (experience.md 9.2). All broken rules are reported together.</summary>
public sealed class PasswordPolicyChecker(BreachedPasswords breached)
{
    // Past this the password is only told that it is too long: the other rules would cost work and change nothing.
    private const int MaxExamined = 1024;

    /// <summary>422 <c>password.rejected</c> with <c>data</c> = the issues.</summary>
    public async Task<Result> CheckAsync(string password, PasswordPolicy policy, PasswordSubject subject, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(policy);
        List<PasswordIssue> issues = [.. PasswordRules.Length(password, policy)];
        if (password.Length <= MaxExamined)
        {
            issues.AddRange(PasswordRules.Characters(password, policy));
            if (policy.RejectsBreached && await breached.ContainsAsync(password, ct))
            {
                issues.Add(new PasswordIssue("password_rejected.pwned"));
            }

            issues.AddRange(new RestrictedPhrases(policy, subject).Check(password)
                .Select(code => new PasswordIssue("password_rejected.restricted." + code)));
        }

        return issues.Count == 0 ? Result.Success : new ApiError("password.rejected", 422, issues);
    }
}
