using Signet.Oidc.Hosting;

namespace Signet.Identity.Protocol;

/// <summary>Tokens of tenants without a token customizer, which is every tenant as long as none can be configured.</summary>
internal sealed class NoScripts : ICustomClaims
{
    public ValueTask<CustomClaimsResult> GetAsync(CustomClaimsRequest request, CancellationToken ct) => default;
}
