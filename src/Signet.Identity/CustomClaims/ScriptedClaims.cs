using System.Text.Json.Nodes;
using Signet.Identity.AuditLogs;
using Signet.Identity.Configs;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Scripts;
using Signet.Identity.Tenants;
using Signet.Oidc.Hosting;

namespace Signet.Identity.CustomClaims;

/// <summary>The tenant's token customizer (oidc.md 13). Without one nothing is read and nothing is allocated.</summary>
internal sealed class ScriptedClaims(CurrentTenant tenant, ScriptRunner scripts, EnvelopeCipher cipher, Lazy<ClaimsContext> context, AuditTrail audit) : ICustomClaims
{
    public ValueTask<CustomClaimsResult> GetAsync(CustomClaimsRequest request, CancellationToken ct)
    {
        var key = request.Subject is null ? TenantConfigKeys.ClientCredentialsCustomizer : TenantConfigKeys.AccessTokenCustomizer;
        return tenant.Snapshot.Configs.TryGetValue(key, out var stored) ? new(RunAsync(request, stored, ct)) : default;
    }

    private async Task<CustomClaimsResult> RunAsync(CustomClaimsRequest request, JsonObject stored, CancellationToken ct)
    {
        var config = ClaimScript.Open(stored, cipher, tenant.Id);
        var input = new JsonObject
        {
            ["token"] = TokenOf(request),
            ["context"] = await context.Value.CreateAsync(request, ct),
            ["environmentVariables"] = config["environmentVariables"]?.DeepClone() ?? new JsonObject(),
        };
        var outcome = await scripts.RunAsync((string?)config["script"] ?? "", ClaimScript.Function, input, ct);
        if (outcome.Result is { } claims)
        {
            return new CustomClaimsResult(claims);
        }

        await audit.AddAsync(
            new AuditEntry("JwtCustomizer." + (request.Subject is null ? "ClientCredentials" : "AccessToken"))
            {
                Error = new ApiError("jwt_customizer.general"),
                Reason = outcome.Denial ?? outcome.Error,
                UserId = request.Subject,
                ApplicationId = request.Client.Id,
            },
            ct);
        return outcome.Denial is { } denial
            ? new CustomClaimsResult(Denial: denial)
            : new CustomClaimsResult(IsBlocked: (bool?)config["blockIssuanceOnError"] == true);
    }

    /// <summary>Only defined members (oidc.md 13.1).</summary>
    private static JsonObject TokenOf(CustomClaimsRequest request)
    {
        var token = new JsonObject { ["jti"] = request.Jti, ["kind"] = request.Subject is null ? "ClientCredentials" : "AccessToken", ["clientId"] = request.Client.Id };
        Add(token, "accountId", request.Subject);
        Add(token, "aud", request.Audience);
        Add(token, "scope", request.Scope);
        Add(token, "gty", request.GrantType);
        Add(token, "grantId", request.GrantId);
        Add(token, "sessionUid", request.SessionUid);
        Add(token, "sid", request.Sid);
        if (request.Subject is not null)
        {
            token["expiresWithSession"] = request.ExpiresWithSession;
        }

        return token;
    }

    private static void Add(JsonObject token, string name, string? value)
    {
        if (value is not null)
        {
            token[name] = value;
        }
    }
}
