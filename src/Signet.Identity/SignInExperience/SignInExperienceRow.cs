using Signet.Identity.Tenants;

namespace Signet.Identity.SignInExperience;

/// <summary>A tenant's one sign-in experience (experience.md 8), stored as its wire document.</summary>
public sealed class SignInExperienceRow : ISnapshotData
{
    private SignInExperienceRow()
    {
    }

    public TenantId TenantId { get; private init; }

    public SignInExperienceSettings Settings { get; private set; } = new();

    public static SignInExperienceRow Create(TenantId tenant, SignInExperienceSettings settings) => new() { TenantId = tenant, Settings = settings };

    public void Replace(SignInExperienceSettings settings) => Settings = settings;
}
