using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity.Json;
using Signet.Identity.Protocol;
using Signet.Identity.Tenants;
using Signet.Identity.Users;
using Signet.Oidc.Hosting;

namespace Signet.Identity.CustomClaims;

/// <summary><c>context</c> of a token customizer (oidc.md 13.2). Never a secret: no digest, no application secret.</summary>
internal sealed class ClaimsContext(SignetDb db, CurrentTenant tenant, RelationClaims relations)
{
    private const string GrantTypeOfExchange = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static readonly string[] _interactionMembers = ["interactionEvent", "userId", "verificationRecords", "signInContext"];

    public async Task<JsonObject> CreateAsync(CustomClaimsRequest request, CancellationToken ct)
    {
        var context = new JsonObject();
        if (tenant.Snapshot.Applications.TryGetValue(request.Client.Id, out var application))
        {
            context["application"] = ApplicationOf(application);
        }

        if (request.Subject is not { } subject)
        {
            return context;
        }

        context["user"] = await UserAsync(subject, ct);
        if (request.OrganizationId is { } organizationId
            && await db.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == organizationId, ct) is { } organization)
        {
            context["organization"] = new JsonObject
            {
                ["id"] = organization.Id,
                ["name"] = organization.Name,
                ["description"] = organization.Description,
                ["customData"] = organization.CustomData.DeepClone(),
            };
        }

        if (request.SessionUid is { } uid && await InteractionAsync(uid, ct) is { } interaction)
        {
            context["interaction"] = interaction;
        }

        if (request.SubjectTokenContext is { } subjectTokenContext)
        {
            context["grant"] = new JsonObject { ["type"] = GrantTypeOfExchange, ["subjectTokenContext"] = JsonNode.Parse(subjectTokenContext.GetRawText()) };
        }

        return context;
    }

    /// <summary>How the session was signed in: what the sign-in pages submitted, which holds no secret.</summary>
    private async Task<JsonObject?> InteractionAsync(string sessionUid, CancellationToken ct)
    {
        var text = await db.OidcSessions.Where(s => s.Uid == sessionUid).Select(s => s.LastSubmission).FirstOrDefaultAsync(ct);
        if (text is null || JsonNode.Parse(text) is not JsonObject submission)
        {
            return null;
        }

        var view = new JsonObject();
        foreach (var member in _interactionMembers)
        {
            if (submission[member] is { } value)
            {
                view[member] = value.DeepClone();
            }
        }

        return view;
    }

    private static JsonObject ApplicationOf(ApplicationSnapshot snapshot)
    {
        var application = snapshot.Application;
        return new JsonObject
        {
            ["tenantId"] = application.TenantId.Value,
            ["id"] = application.Id,
            ["name"] = application.Name,
            ["description"] = application.Description,
            ["type"] = application.Type.ToString(),
            ["oidcClientMetadata"] = JsonSerializer.SerializeToNode(application.OidcClientMetadata, SignetJson.Options),
            ["customClientMetadata"] = JsonSerializer.SerializeToNode(application.CustomClientMetadata, SignetJson.Options),
            ["customData"] = application.CustomData.DeepClone(),
            ["isThirdParty"] = application.IsThirdParty,
            ["createdAt"] = application.CreatedAt.ToUnixTimeMilliseconds(),
        };
    }

    private async Task<JsonObject?> UserAsync(string id, CancellationToken ct)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user)
        {
            return null;
        }

        var view = ProfileOf(user);
        view["identities"] = await relations.GetAsync(id, "identities", ct);
        view["ssoIdentities"] = new JsonArray();
        view["mfaVerificationFactors"] = new JsonArray(
            [.. user.MfaVerifications.Select(factor => (string?)factor?["type"]).OfType<string>().Distinct().Select(type => JsonValue.Create(type))]);
        view["roles"] = await RolesAsync(id, ct);
        view["organizations"] = await relations.GetAsync(id, "organization_data", ct);
        view["organizationRoles"] = await OrganizationRolesAsync(id, ct);
        return view;
    }

    private static JsonObject ProfileOf(User user)
    {
        var isUrl = user.ApplicationId?.Contains("://", StringComparison.Ordinal) == true;
        return new JsonObject
        {
            ["id"] = user.Id,
            ["username"] = user.Username,
            ["primaryEmail"] = user.PrimaryEmail,
            ["primaryPhone"] = user.PrimaryPhone,
            ["name"] = user.Name,
            ["avatar"] = user.Avatar,
            ["customData"] = user.CustomData.DeepClone(),
            ["lastSignInAt"] = user.LastSignInAt?.ToUnixTimeMilliseconds(),
            ["createdAt"] = user.CreatedAt.ToUnixTimeMilliseconds(),
            ["updatedAt"] = user.UpdatedAt.ToUnixTimeMilliseconds(),
            ["profile"] = user.Profile.DeepClone(),
            ["applicationId"] = isUrl ? null : user.ApplicationId,
            ["cimdClientId"] = isUrl ? user.ApplicationId : null,
            ["isSuspended"] = user.IsSuspended,
            ["hasPassword"] = user.HasPassword,
        };
    }

    private async Task<JsonArray> RolesAsync(string userId, CancellationToken ct)
    {
        var snapshot = tenant.Snapshot;
        var indicators = snapshot.ResourcesByIndicator.Values.ToDictionary(r => r.Resource.Id, r => r.Resource, StringComparer.Ordinal);
        var roles = new JsonArray();
        foreach (var roleId in await db.UserRoles.Where(r => r.UserId == userId).Select(r => r.RoleId).ToListAsync(ct))
        {
            if (snapshot.Roles.TryGetValue(roleId, out var role))
            {
                roles.Add(new JsonObject
                {
                    ["id"] = role.Role.Id,
                    ["name"] = role.Role.Name,
                    ["description"] = role.Role.Description,
                    ["scopes"] = new JsonArray([.. role.ScopeIds.Select(scope => ScopeOf(snapshot.Scopes[scope], indicators))]),
                });
            }
        }

        return roles;
    }

    private static JsonObject ScopeOf(Resources.Scope scope, Dictionary<string, Resources.Resource> resources) => new()
    {
        ["id"] = scope.Id,
        ["name"] = scope.Name,
        ["description"] = scope.Description,
        ["resourceId"] = scope.ResourceId,
        ["resource"] = resources.TryGetValue(scope.ResourceId, out var resource)
            ? new JsonObject { ["id"] = resource.Id, ["name"] = resource.Name, ["indicator"] = resource.Indicator, ["isDefault"] = resource.IsDefault, ["accessTokenTtl"] = resource.AccessTokenTtl }
            : null,
    };

    private async Task<JsonArray> OrganizationRolesAsync(string userId, CancellationToken ct)
    {
        var links = await db.OrganizationUserRoles.AsNoTracking().Where(r => r.UserId == userId).ToListAsync(ct);
        return new JsonArray([.. links.Where(link => tenant.Snapshot.OrganizationRoles.ContainsKey(link.OrganizationRoleId)).Select(link => new JsonObject
        {
            ["organizationId"] = link.OrganizationId,
            ["roleId"] = link.OrganizationRoleId,
            ["roleName"] = tenant.Snapshot.OrganizationRoles[link.OrganizationRoleId].Role.Name,
        })]);
    }
}
