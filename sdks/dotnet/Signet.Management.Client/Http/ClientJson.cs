using System.Text.Json;
using System.Text.Json.Serialization;
using Signet.Management.Client.Applications;
using Signet.Management.Client.Configs;
using Signet.Management.Client.Connectors;
using Signet.Management.Client.Dashboard;
using Signet.Management.Client.Logs;
using Signet.Management.Client.Resources;
using Signet.Management.Client.Roles;
using Signet.Management.Client.SignInExperiences;
using Signet.Management.Client.Users;

namespace Signet.Management.Client.Http;

/// <summary>Source-generated JSON of every request and answer.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AccountCenters.AccountCenter))]
[JsonSerializable(typeof(AccountCenters.UpdateAccountCenterRequest))]
[JsonSerializable(typeof(TokenResponse))]
[JsonSerializable(typeof(Application))]
[JsonSerializable(typeof(List<Application>))]
[JsonSerializable(typeof(List<ApplicationSecret>))]
[JsonSerializable(typeof(CreateApplicationRequest))]
[JsonSerializable(typeof(UpdateApplicationRequest))]
[JsonSerializable(typeof(CreateSecretRequest))]
[JsonSerializable(typeof(RenameSecretRequest))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(List<User>))]
[JsonSerializable(typeof(CreateUserRequest))]
[JsonSerializable(typeof(UpdateUserRequest))]
[JsonSerializable(typeof(SetPasswordRequest))]
[JsonSerializable(typeof(SetSuspendedRequest))]
[JsonSerializable(typeof(UserIdentities))]
[JsonSerializable(typeof(RoleIdsRequest))]
[JsonSerializable(typeof(ScopeIdsRequest))]
[JsonSerializable(typeof(Role))]
[JsonSerializable(typeof(List<Role>))]
[JsonSerializable(typeof(List<RoleScope>))]
[JsonSerializable(typeof(CreateRoleRequest))]
[JsonSerializable(typeof(UpdateRoleRequest))]
[JsonSerializable(typeof(Resource))]
[JsonSerializable(typeof(List<Resource>))]
[JsonSerializable(typeof(CreateResourceRequest))]
[JsonSerializable(typeof(UpdateResourceRequest))]
[JsonSerializable(typeof(SetDefaultRequest))]
[JsonSerializable(typeof(List<Scope>))]
[JsonSerializable(typeof(ScopeRequest))]
[JsonSerializable(typeof(List<Connector>))]
[JsonSerializable(typeof(List<ConnectorFactory>))]
[JsonSerializable(typeof(CreateConnectorRequest))]
[JsonSerializable(typeof(UpdateConnectorRequest))]
[JsonSerializable(typeof(TestConnectorRequest))]
[JsonSerializable(typeof(SignInExperience))]
[JsonSerializable(typeof(UpdateSignInExperienceRequest))]
[JsonSerializable(typeof(LogEntry))]
[JsonSerializable(typeof(List<LogEntry>))]
[JsonSerializable(typeof(AdminConsoleConfig))]
[JsonSerializable(typeof(DpopConfig))]
[JsonSerializable(typeof(CimdConfig))]
[JsonSerializable(typeof(CimdConsentScopes))]
[JsonSerializable(typeof(TotalUsers))]
[JsonSerializable(typeof(NewUsers))]
[JsonSerializable(typeof(ActiveUsers))]
internal sealed partial class ClientJson : JsonSerializerContext;
