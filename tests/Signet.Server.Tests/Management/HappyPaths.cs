using System.Globalization;

namespace Signet.Server.Tests.Management;

/// <summary>Calls every operation of the Management API once with success; the client holds each answer against the contract.</summary>
internal static class HappyPaths
{
    public static async Task VisitAsync(ManagementApi api, Func<string, Task<SeededLogin>> signIn)
    {
        var application = (await api.PostAsync("/applications", new { name = "A", type = "Traditional", isThirdParty = true, oidcClientMetadata = new { redirectUris = new[] { "https://a.example/cb" }, postLogoutRedirectUris = Array.Empty<string>() }, customClientMetadata = new { idTokenTtl = 60, corsAllowedOrigins = new[] { "https://a.example" } } })).Id;
        var machine = (await api.PostAsync("/applications", new { name = "M", type = "MachineToMachine" })).Id;
        var user = (await api.PostAsync("/users", new { username = "visited", primaryEmail = "v@example.com", password = "secret", profile = new { address = new { country = "TH" } } })).Id;
        var role = (await api.PostAsync("/roles", new { name = "visitor", description = "d" })).Id;
        var machineRole = (await api.PostAsync("/roles", new { name = "machine", description = "d", type = "MachineToMachine" })).Id;
        var resource = (await api.PostAsync("/resources", new { name = "R", indicator = "https://r.example" })).Id;
        var scope = (await api.PostAsync($"/resources/{resource}/scopes", new { name = "read" })).Id;
        await VisitApplicationsAsync(api, application, machine, user, machineRole);
        await VisitUsersAsync(api, user, role);
        await VisitSessionsAsync(api, user, await signIn(user));
        await VisitRolesAsync(api, role, machineRole, user, machine, scope);
        await VisitResourcesAsync(api, resource, scope);
        await VisitConnectorsAsync(api, user);
        await VisitTenantAsync(api);
        await VisitCustomizersAsync(api);
        await api.DeleteAsync($"/resources/{resource}");
        await api.DeleteAsync($"/roles/{role}");
        await api.DeleteAsync($"/applications/{application}");
        await api.DeleteAsync($"/users/{user}");
    }

    private static async Task VisitApplicationsAsync(ManagementApi api, string application, string machine, string user, string machineRole)
    {
        var path = $"/applications/{application}";
        await api.GetAsync("/applications");
        await api.GetAsync(path);
        await api.GetAsync("/applications/demo-app");
        await api.PatchAsync(path, new { name = "B" });
        await api.PatchAsync(path + "/custom-data", new { a = 1 });
        await api.PostAsync(path + "/secrets", new { name = "s" });
        await api.GetAsync(path + "/secrets");
        await api.PatchAsync(path + "/secrets/s", new { name = "t" });
        await api.DeleteAsync(path + "/secrets/t");
        await api.PutAsync(path + "/sign-in-experience", new { displayName = "A", branding = new { logoUrl = "https://a.example/l.png" } });
        await api.GetAsync(path + "/sign-in-experience");
        await api.PutAsync(path + "/access-control", new { userIds = new[] { user }, userRoleIds = Array.Empty<string>(), organizationIds = Array.Empty<string>(), organizationRoleRules = Array.Empty<object>() });
        await api.GetAsync(path + "/access-control");
        await api.PostAsync(path + "/user-consent-scopes", new { userScopes = new[] { "profile" } });
        await api.GetAsync(path + "/user-consent-scopes");
        await api.DeleteAsync(path + "/user-consent-scopes/user-scopes/profile");
        await api.PostAsync($"/applications/{machine}/roles", new { roleIds = new[] { machineRole } });
        await api.GetAsync($"/applications/{machine}/roles");
        await api.PutAsync($"/applications/{machine}/roles", new { roleIds = new[] { machineRole } });
        await api.DeleteAsync($"/applications/{machine}/roles/{machineRole}");
    }

    private static async Task VisitUsersAsync(ManagementApi api, string user, string role)
    {
        var path = $"/users/{user}";
        await api.GetAsync("/users?includePasswordHash=true");
        await api.GetAsync(path + "?includeSsoIdentities=true&includePasswordHash=true");
        await api.PatchAsync(path, new { name = "V" });
        await api.PatchAsync(path + "/custom-data", new { customData = new { a = 1 } });
        await api.GetAsync(path + "/custom-data");
        await api.PatchAsync(path + "/profile", new { profile = new { nickname = "N" } });
        await api.PatchAsync(path + "/password", new { password = "other" });
        await api.PostAsync(path + "/password/verify", new { password = "other" });
        await api.PatchAsync(path + "/password/expiration", new { isExpired = false });
        await api.GetAsync(path + "/has-password");
        await api.PatchAsync(path + "/is-suspended", new { isSuspended = false });
        await api.PutAsync(path + "/identities/facebook", new { userId = "f" });
        await api.GetAsync(path + "/identities/facebook");
        await api.GetAsync(path + "/all-identities");
        await api.DeleteAsync(path + "/identities/facebook");
        await api.PostAsync(path + "/roles", new { roleIds = new[] { role } });
        await api.GetAsync(path + "/roles");
        await api.PutAsync(path + "/roles", new { roleIds = new[] { role } });
        await api.DeleteAsync($"{path}/roles/{role}");
        await api.PatchAsync(path + "/logto-configs", new { mfa = new { skipped = true } });
        await api.GetAsync(path + "/logto-configs");
        await api.PostAsync(path + "/personal-access-tokens", new { name = "p" });
        await api.GetAsync(path + "/personal-access-tokens");
        await api.PatchAsync(path + "/personal-access-tokens", new { currentName = "p", name = "q" });
        await api.PatchAsync(path + "/personal-access-tokens/q", new { name = "r" });
        await api.DeleteAsync(path + "/personal-access-tokens/r");
        await api.PostAsync(path + "/personal-access-tokens", new { name = "s" });
        await api.PostAsync(path + "/personal-access-tokens/delete", new { name = "s" });
    }

    private static async Task VisitSessionsAsync(ManagementApi api, string user, SeededLogin login)
    {
        await api.GetAsync($"/users/{user}/sessions");
        await api.GetAsync($"/users/{user}/sessions/{login.SessionUid}");
        await api.GetAsync($"/users/{user}/grants");
        await api.DeleteAsync($"/users/{user}/sessions/{login.SessionUid}");
        await api.DeleteAsync($"/users/{user}/grants/{login.GrantId}");
    }

    private static async Task VisitRolesAsync(ManagementApi api, string role, string machineRole, string user, string machine, string scope)
    {
        await api.GetAsync("/roles");
        await api.GetAsync($"/roles/{role}");
        await api.PatchAsync($"/roles/{role}", new { description = "e" });
        await api.PostAsync($"/roles/{role}/scopes", new { scopeIds = new[] { scope } });
        await api.GetAsync($"/roles/{role}/scopes");
        await api.DeleteAsync($"/roles/{role}/scopes/{scope}");
        await api.PostAsync($"/roles/{role}/users", new { userIds = new[] { user } });
        await api.GetAsync($"/roles/{role}/users");
        await api.DeleteAsync($"/roles/{role}/users/{user}");
        await api.PostAsync($"/roles/{machineRole}/applications", new { applicationIds = new[] { machine } });
        await api.GetAsync($"/roles/{machineRole}/applications");
        await api.DeleteAsync($"/roles/{machineRole}/applications/{machine}");
    }

    private static async Task VisitResourcesAsync(ManagementApi api, string resource, string scope)
    {
        var path = $"/resources/{resource}";
        await api.GetAsync("/resources?includeScopes=true");
        await api.GetAsync(path);
        await api.PatchAsync(path, new { name = "S" });
        await api.PatchAsync(path + "/is-default", new { isDefault = false });
        await api.GetAsync(path + "/scopes");
        await api.PatchAsync($"{path}/scopes/{scope}", new { description = "d" });
        await api.DeleteAsync($"{path}/scopes/{scope}");
    }

    private static async Task VisitConnectorsAsync(ManagementApi api, string user)
    {
        await api.GetAsync("/connector-factories");
        await api.GetAsync("/connector-factories/facebook-universal");
        var facebook = (await api.PostAsync("/connectors", new { connectorId = "facebook-universal", config = new { clientId = "c", clientSecret = "s" } })).Id;
        var mock = (await api.PostAsync("/connectors", new { connectorId = "mock-social-connector", config = new { clientId = "c", clientSecret = "s" } })).Id;
        await api.GetAsync("/connectors");
        await api.GetAsync($"/connectors/{facebook}");
        await api.PatchAsync($"/connectors/{facebook}", new { syncProfile = true });
        await api.PostAsync($"/connectors/{facebook}/authorization-uri", new { state = "s", redirectUri = "https://a.example/callback" });
        await api.PostAsync("/connectors/mock-email-service/test", new { email = "a@example.com", config = new { apiKey = "k", fromEmail = "f@example.com", templates = new[] { new { usageType = "Generic", type = "text/plain", subject = "s", content = "{{code}}" } } } });
        await api.PostAsync($"/users/{user}/identities", new { connectorId = mock, connectorData = new { code = "mock", userId = "mock-user" } });
        await api.DeleteAsync($"/connectors/{mock}");
        await api.DeleteAsync($"/connectors/{facebook}");
    }

    private static async Task VisitTenantAsync(ManagementApi api)
    {
        await api.GetAsync("/sign-in-exp");
        await api.PatchAsync("/sign-in-exp", new { signInMode = "SignInAndRegister" });
        await api.PostAsync("/sign-in-exp/default/check-password", new { password = "tr0ub4dor-and-fr1ends", userId = (string?)(await api.GetAsync("/users")).Json![0]!["id"] });
        await api.GetAsync("/sign-in-exp/username-policy/case-sensitivity-conflicts");
        await api.GetAsync("/account-center");
        await api.PatchAsync("/account-center", new { fields = new { name = "Edit" } });
        await api.GetAsync("/configs/admin-console");
        await api.PatchAsync("/configs/admin-console", new { signInExperienceCustomized = true });
        await api.GetAsync("/configs/oidc/session");
        await api.PatchAsync("/configs/oidc/session", new { ttl = 3600 });
        await api.GetAsync("/configs/cimd");
        await api.PatchAsync("/configs/cimd", new { enabled = false });
        await api.PostAsync("/cimd/user-consent-scopes", new { userScopes = new[] { "profile" } });
        await api.GetAsync("/cimd/user-consent-scopes");
        await api.DeleteAsync("/cimd/user-consent-scopes/user-scopes/profile");
        await api.GetAsync("/configs/id-token");
        await api.PutAsync("/configs/id-token", new { enabledExtendedClaims = new[] { "roles" } });
        await api.GetAsync("/configs/oidc/private-keys");
        await api.PostAsync("/configs/oidc/cookie-keys/rotate", new { });
        var keys = await api.GetAsync("/configs/oidc/cookie-keys");
        await api.DeleteAsync($"/configs/oidc/cookie-keys/{(string)keys.Json![1]!["id"]!}");
        await api.GetAsync("/dashboard/users/total");
        await api.GetAsync("/dashboard/users/new");
        await api.GetAsync("/dashboard/users/active?date=" + TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var logs = await api.GetAsync("/logs");
        await api.GetAsync($"/logs/{(string)logs.Json![0]!["id"]!}");
    }

    private static async Task VisitCustomizersAsync(ManagementApi api)
    {
        const string Path = "/configs/jwt-customizer";
        const string Script = "const getCustomJwtClaims = () => ({ plan: 'gold' });";
        await api.PutAsync(Path + "/access-token", new { script = Script });
        await api.PatchAsync(Path + "/access-token", new { script = Script, blockIssuanceOnError = true });
        await api.GetAsync(Path + "/access-token");
        await api.GetAsync(Path);
        await api.PostAsync(Path + "/test", new { tokenType = "access-token", script = Script, token = new { }, context = new { user = new { } } });
        await api.DeleteAsync(Path + "/access-token");
    }
}
