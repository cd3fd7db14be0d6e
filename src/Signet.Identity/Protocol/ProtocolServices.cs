using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.CustomClaims;
using Signet.Identity.Outbox;
using Signet.Identity.Protocol.MetadataDocuments;
using Signet.Identity.Scripts;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;

namespace Signet.Identity.Protocol;

internal static class ProtocolServices
{
    /// <summary>The domain's side of the protocol's interfaces.</summary>
    public static void AddProtocol(this IServiceCollection services)
    {
        services.AddSingleton<ScriptRunner>();
        services.AddScoped<ClaimsContext>();
        services.AddScoped(provider => new Lazy<ClaimsContext>(provider.GetRequiredService<ClaimsContext>));
        services.AddScoped(provider => new Lazy<SignetDb>(provider.GetRequiredService<SignetDb>));
        services.AddScoped<ICustomClaims, ScriptedClaims>();
        services.AddSingleton<IErrorMessages, ErrorMessages>();
        services.AddSingleton<RemoteDocuments>();
        services.AddSingleton<MetadataDocumentClients>();
        services.AddSingleton<IClientKeyStore, ClientKeyStore>();
        services.AddScoped(provider => new Lazy<IGrantStore>(provider.GetRequiredService<IGrantStore>));
        services.AddScoped<IOidcTenant, OidcTenant>();
        services.AddScoped<ReadAhead>();
        services.AddScoped<ResourceScopeSources>();
        services.AddScoped<RelationClaims>();
        services.AddScoped<IPermissionStore, PermissionStore>();
        services.AddScoped<ISubjectStore, SubjectStore>();
        services.AddScoped<ISessionStore, SessionStore>();
        services.AddScoped<IGrantStore, GrantStore>();
        services.AddScoped<ITokenStore, TokenStore>();
        services.AddScoped<ISubjectTokenStore, SubjectTokenStore>();
        services.AddScoped<IAuditSink, OidcAuditSink>();
        services.AddScoped<BackChannelLogout>();
        services.AddScoped<IBackChannelLogout>(provider => provider.GetRequiredService<BackChannelLogout>());
        services.AddScoped<IOutboxDelivery>(provider => provider.GetRequiredService<BackChannelLogout>());
    }
}
