using Signet.Management.Client.AccountCenters;
using Signet.Management.Client.Applications;
using Signet.Management.Client.Configs;
using Signet.Management.Client.Connectors;
using Signet.Management.Client.Dashboard;
using Signet.Management.Client.Http;
using Signet.Management.Client.Logs;
using Signet.Management.Client.Resources;
using Signet.Management.Client.Roles;
using Signet.Management.Client.SignInExperiences;
using Signet.Management.Client.Users;

namespace Signet.Management.Client;

/// <summary>
/// The Management API of one tenant. Every method throws <see cref="SignetApiException"/> for a refusal and
/// <see cref="HttpRequestException"/> when the server cannot be reached. Safe for concurrent use.
/// </summary>
public sealed class SignetManagementClient
{
    /// <summary>Creates a client; <paramref name="http"/> has the tenant's endpoint as its base address.</summary>
    public SignetManagementClient(HttpClient http, IAccessTokenProvider tokens)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(tokens);
        if (http.BaseAddress is null)
        {
            throw new ArgumentException("Set BaseAddress to the tenant's endpoint.", nameof(http));
        }

        var api = new ApiTransport(http, tokens);
        Applications = new ApplicationsClient(api);
        Users = new UsersClient(api);
        Connectors = new ConnectorsClient(api);
        SignInExperience = new SignInExperienceClient(api);
        AccountCenter = new AccountCenterClient(api);
        Resources = new ResourcesClient(api);
        Roles = new RolesClient(api);
        Logs = new LogsClient(api);
        Configs = new ConfigsClient(api);
        Dashboard = new DashboardClient(api);
    }

    /// <summary>Clients of the protocol and their secrets.</summary>
    public ApplicationsClient Applications { get; }

    /// <summary>End users.</summary>
    public UsersClient Users { get; }

    /// <summary>Upstream providers, e-mail and SMS.</summary>
    public ConnectorsClient Connectors { get; }

    /// <summary>What end users see and how they sign in.</summary>
    public SignInExperienceClient SignInExperience { get; }

    /// <summary>What end users may do with their own account.</summary>
    public AccountCenterClient AccountCenter { get; }

    /// <summary>Protected APIs and their permissions.</summary>
    public ResourcesClient Resources { get; }

    /// <summary>Tenant-wide roles.</summary>
    public RolesClient Roles { get; }

    /// <summary>Audit logs.</summary>
    public LogsClient Logs { get; }

    /// <summary>Tenant settings.</summary>
    public ConfigsClient Configs { get; }

    /// <summary>User statistics.</summary>
    public DashboardClient Dashboard { get; }
}
