namespace Signet.Oidc.Hosting;

/// <summary>The tenant's token customizer (section 13). Called for every access token, opaque or JWT, never for ID tokens.</summary>
public interface ICustomClaims
{
    /// <summary>Completes synchronously when no script is configured.</summary>
    ValueTask<CustomClaimsResult> GetAsync(CustomClaimsRequest request, CancellationToken ct);
}
