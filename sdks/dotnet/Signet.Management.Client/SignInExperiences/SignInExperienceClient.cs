using Signet.Management.Client.Http;

namespace Signet.Management.Client.SignInExperiences;

/// <summary><c>/api/sign-in-exp</c>.</summary>
public sealed class SignInExperienceClient
{
    private readonly ApiTransport _api;

    internal SignInExperienceClient(ApiTransport api) => _api = api;

    /// <summary>The tenant's settings.</summary>
    public Task<SignInExperience> GetAsync(CancellationToken ct = default) => _api.GetAsync<SignInExperience>("api/sign-in-exp", ct);

    /// <summary>400 <c>sign_in_experiences.*</c>.</summary>
    public Task<SignInExperience> UpdateAsync(UpdateSignInExperienceRequest request, CancellationToken ct = default) =>
        _api.PatchAsync<SignInExperience>("api/sign-in-exp", request, ct);
}
