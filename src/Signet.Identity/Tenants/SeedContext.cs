using Signet.Identity.Applications;
using Signet.Identity.Crypto;
using Signet.Identity.Resources;
using Signet.Identity.Roles;

namespace Signet.Identity.Tenants;

/// <summary>Adds seed rows of one tenant; the caller saves.</summary>
internal sealed record SeedContext(SignetDb Db, EnvelopeCipher Cipher, DateTimeOffset Now)
{
    public TenantId TenantId => Db.TenantId;

    public Resource AddResource(string name, string indicator, string? id = null)
    {
        var resource = Resource.Create(TenantId, name, indicator, id: id);
        Db.Resources.Add(resource);
        return resource;
    }

    public Scope AddScope(Resource resource, string name, string description, string? id = null)
    {
        var scope = Scope.Create(resource, name, description, Now, id);
        Db.Scopes.Add(scope);
        return scope;
    }

    public Role AddRole(string name, string description, RoleType type, IEnumerable<Scope> scopes, string? id = null)
    {
        var role = Role.Create(TenantId, name, description, type, id: id);
        Db.Roles.Add(role);
        Db.RoleScopes.AddRange(scopes.Select(scope => new RoleScope(TenantId, role.Id, scope.Id)));
        return role;
    }

    public Application AddMachine(string name, Role role, string? id = null, CustomClientMetadata? metadata = null, bool hasLegacySecret = false)
    {
        var application = Application.Create(TenantId, name, ApplicationType.MachineToMachine, isThirdParty: false, Now, id);
        application.SetMetadata(new OidcClientMetadata(), metadata ?? new CustomClientMetadata());
        Db.Applications.Add(application);
        var secret = Secrets.New();
        Db.ApplicationSecrets.Add(ApplicationSecret.Create(
            application, "Default secret", secret, Cipher.Encrypt(TenantId, secret, ApplicationSecret.Purpose), Now, isLegacy: hasLegacySecret));
        Db.ApplicationRoles.Add(new ApplicationRole(TenantId, application.Id, role.Id));
        return application;
    }
}
