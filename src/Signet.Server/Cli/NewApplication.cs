using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Crypto;
using Signet.Identity.Roles;
using Signet.Identity.Tenants;

namespace Signet.Server.Cli;

/// <summary>An application ordered on the command line.</summary>
internal sealed record NewApplication(TenantId Tenant, string Name, ApplicationType Type, ImmutableArray<string> RedirectUris, bool ManagementApi)
{
    /// <summary>What the caller needs to authenticate; no secret for public clients.</summary>
    internal sealed record Created(string Id, string? Secret);

    public async Task<Created> CreateAsync(CancellationToken ct)
    {
        Check();
        await using var offline = await OfflineServices.OpenAsync(Tenant, ct);
        var db = offline.Get<SignetDb>();
        var now = offline.Get<TimeProvider>().GetUtcNow();
        var application = Application.Create(Tenant, Name, Type, isThirdParty: false, now);
        application.SetMetadata(new OidcClientMetadata { RedirectUris = RedirectUris }, new CustomClientMetadata());
        db.Applications.Add(application);
        var secret = application.HasSecrets ? Secrets.New() : null;
        if (secret is not null)
        {
            var sealedValue = offline.Get<EnvelopeCipher>().Encrypt(Tenant, secret, ApplicationSecret.Purpose);
            db.ApplicationSecrets.Add(ApplicationSecret.Create(application, "Default secret", secret, sealedValue, now));
        }

        if (ManagementApi)
        {
            var role = await db.Roles.FirstAsync(r => r.Name == WellKnownNames.ManagementApiRoleName, ct);
            db.ApplicationRoles.Add(new ApplicationRole(Tenant, application.Id, role.Id));
        }

        await db.SaveChangesAsync(ct);
        return new Created(application.Id, secret);
    }

    private void Check()
    {
        if (ManagementApi && Type != ApplicationType.MachineToMachine)
        {
            throw new CommandException("--management-api is for applications of the type MachineToMachine.");
        }

        if (RedirectUris.FirstOrDefault(uri => !Uri.TryCreate(uri, UriKind.Absolute, out var parsed) || parsed.Fragment.Length > 0) is { } wrong)
        {
            throw new CommandException($"{wrong} is not an absolute URI without a fragment.");
        }
    }
}
