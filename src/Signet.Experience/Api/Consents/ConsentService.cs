using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Organizations;
using Signet.Identity.Tenants;
using Signet.Identity.Users;
using Signet.Oidc.Hosting;
using Signet.Oidc.Interactions;

namespace Signet.Experience.Api.Consents;

/// <summary>What a user is asked for and what saying yes does (experience.md 15). Scoped.</summary>
public sealed class ConsentService(
    SignetDb db, UserDirectory users, CurrentTenant tenant, IOidcTenant protocol, IPermissionStore permissions, InteractionService interactions)
{
    private const string OrganizationsScope = "urn:logto:scope:organizations";

    private static readonly ApiError _noSession = new("session.not_found")
    {
        OAuthError = "invalid_request",
        OAuthDescription = "session not found",
    };

    private static readonly ApiError _denied = new("oidc.access_denied") { OAuthError = "access_denied", OAuthDescription = "access denied" };

    /// <summary>400 <c>session.not_found</c>, <c>oidc.access_denied</c>, <c>oidc.invalid_client</c>.</summary>
    public async Task<Result<ConsentRequest>> ReadAsync(Interaction interaction, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(interaction);
        if (interaction.Subject is not { } subject || await users.FindAsync(subject, ct) is not { } user)
        {
            return _noSession;
        }

        if (await protocol.FindClientAsync(interaction.ClientId, ct) is not { } client)
        {
            return new ApiError("oidc.invalid_client") { OAuthError = "invalid_client", OAuthDescription = "client is invalid" };
        }

        if (user.IsSuspended || !await permissions.MayUseClientAsync(subject, client, ct))
        {
            return _denied;
        }

        var organizations = interaction.Prompt.MissingOidcScopes.Contains(OrganizationsScope) ? await OrganizationsOfAsync(subject, ct) : [];
        return new ConsentRequest(client, user, organizations, interaction);
    }

    /// <summary>Grants silently when no page is needed: a first-party application whose user may use it. Null when the page must be shown.</summary>
    public async Task<Result<string?>> TryGrantSilentlyAsync(Interaction interaction, CancellationToken ct)
    {
        var request = await ReadAsync(interaction, ct);
        if (!request.IsSuccess)
        {
            return request.Error;
        }

        if (request.Value.Client is { IsThirdParty: true } or { IsMetadataDocument: true })
        {
            return (Result<string?>)(string?)null;
        }

        await RememberFirstAsync(request.Value.User, interaction.ClientId, ct);
        return await interactions.GrantAllAsync(interaction, ct);
    }

    /// <summary>Records what the user opened to the application. 422 <c>organization.require_membership</c>.</summary>
    public async Task<Result<string>> GrantAsync(Interaction interaction, IReadOnlyCollection<string> organizationIds, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(organizationIds);
        var request = await ReadAsync(interaction, ct);
        if (!request.IsSuccess)
        {
            return request.Error;
        }

        var (client, subject) = (request.Value.Client, request.Value.User.Id);
        var distinct = organizationIds.Distinct(StringComparer.Ordinal).ToList();
        if (await db.Set<OrganizationUser>().CountAsync(o => o.UserId == subject && distinct.Contains(o.OrganizationId), ct) != distinct.Count)
        {
            return ApiError.Unprocessable("organization.require_membership");
        }

        if (client.IsMetadataDocument)
        {
            return distinct.Count > 1
                ? new ApiError("oidc.invalid_request") { OAuthError = "invalid_request", OAuthDescription = "one organization at most" }
                : await interactions.GrantAsync(interaction, new ConsentDecision(interaction.Prompt.MissingResourceScopes, distinct.FirstOrDefault()), ct);
        }

        await OpenAsync(client.Id, subject, distinct, ct);
        await RememberFirstAsync(request.Value.User, client.Id, ct);
        return await interactions.GrantAllAsync(interaction, ct);
    }

    private async Task OpenAsync(string clientId, string subject, List<string> organizationIds, CancellationToken ct)
    {
        var known = await db.ConsentedOrganizations.Where(c => c.ApplicationId == clientId && c.UserId == subject).Select(c => c.OrganizationId).ToListAsync(ct);
        db.ConsentedOrganizations.AddRange(organizationIds.Except(known).Select(id => new ConsentedOrganization(tenant.Id, clientId, subject, id)));
        await db.SaveChangesAsync(ct);
    }

    private async Task RememberFirstAsync(User user, string clientId, CancellationToken ct)
    {
        if (user.ApplicationId is null)
        {
            await db.Users.Where(u => u.Id == user.Id && u.ApplicationId == null).ExecuteUpdateAsync(set => set.SetProperty(u => u.ApplicationId, clientId), ct);
        }
    }

    private async Task<ImmutableArray<Organization>> OrganizationsOfAsync(string subject, CancellationToken ct) =>
    [
        .. await db.Organizations.AsNoTracking()
            .Where(o => db.Set<OrganizationUser>().Any(m => m.UserId == subject && m.OrganizationId == o.Id))
            .OrderBy(o => o.Name)
            .ToListAsync(ct),
    ];
}
