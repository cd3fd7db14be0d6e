namespace Signet.Oidc.Hosting;

/// <summary>Tokens that users or operators create to be exchanged (section 11.3): impersonation tokens and personal access tokens.</summary>
public interface ISubjectTokenStore
{
    /// <summary>An unexpired personal access token by the SHA-256 hash of its value.</summary>
    ValueTask<SubjectToken?> FindPersonalAccessTokenAsync(string hash, CancellationToken ct);

    /// <summary>An unexpired, unconsumed impersonation token by the SHA-256 hash of its value.</summary>
    ValueTask<SubjectToken?> FindImpersonationTokenAsync(string hash, CancellationToken ct);

    /// <summary>One conditional statement; of all concurrent callers exactly one gets true.</summary>
    Task<bool> TryConsumeImpersonationTokenAsync(string hash, CancellationToken ct);
}
