using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Signet.Oidc.Clients;
using Signet.Oidc.Grants;
using Signet.Oidc.Hosting;
using Signet.Oidc.Interactions;
using Signet.Oidc.Resources;
using Signet.Oidc.Sessions;
using Signet.Oidc.Tokens;

namespace Signet.Oidc.Tests.Host;

/// <summary>The whole provider on a free loopback port, without a database and without anything else of ours.</summary>
internal sealed class OidcHost : IAsyncDisposable
{
    public const string Api = "https://api.example.com";
    public const string User = "user-1";
    public const string Redirect = "https://app.example.com/callback";
    public const string Secret = "0123456789abcdefghijklmnopqrstuv";

    private readonly WebApplication _app;

    private OidcHost()
    {
        Store = new MemoryStore(Clock);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var services = builder.Services;
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton<IOidcTenant>(Tenant);
        services.AddSingleton<ISubjectStore>(People).AddSingleton<IPermissionStore>(People).AddSingleton<ISubjectTokenStore>(People);
        services.AddSingleton<IShortLivedStore>(Store).AddSingleton<ISessionStore>(Store);
        services.AddSingleton<IGrantStore>(Store).AddSingleton<ITokenStore>(Store);
        services.AddSingleton<IAuditSink>(Edges).AddSingleton<IBackChannelLogout>(Edges);
        services.AddSingleton<IErrorMessages>(Edges).AddSingleton<ICustomClaims>(Edges).AddSingleton<IClientKeyStore>(Edges);
        services.AddSignetOidc();
        _app = builder.Build();
        _app.MapSignetOidc();
        _app.MapGet("/test/sign-in", SignInAsync);
        _app.MapGet("/consent", ConsentAsync);
    }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public MemoryTenant Tenant { get; } = new();

    public MemoryPeople People { get; } = new();

    public MemoryStore Store { get; }

    public MemoryEdges Edges { get; } = new();

    public Uri Address => new(_app.Urls.First());

    public static async Task<OidcHost> StartAsync()
    {
        var host = new OidcHost();
        host.Seed();
        await host._app.StartAsync();
        host.Tenant.Endpoint = host._app.Urls.First().TrimEnd('/');
        return host;
    }

    public Browser NewBrowser() => new(Address);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private void Seed()
    {
        People.Subjects[User] = new JsonObject { ["name"] = "Ada", ["username"] = "ada", ["picture"] = null, ["email"] = "ada@example.com", ["email_verified"] = true, ["roles"] = new JsonArray("admin"), ["custom_data"] = new JsonObject() };
        People.Subjects["user-2"] = new JsonObject { ["name"] = "Bob" };
        Tenant.Resources[Api] = new Resource(Api, TimeSpan.FromMinutes(10));
        Tenant.Resources["https://other.example.com"] = new Resource("https://other.example.com", TimeSpan.FromHours(1));
        Tenant.Resources["urn:logto:resource:organizations"] = new Resource("urn:logto:resource:organizations", TimeSpan.FromHours(1));
        People.Scopes[(User, Api)] = ["read", "write"];
        People.Scopes[("machine", Api)] = ["read", "all"];
        People.Memberships[(User, "org-1")] = ["invite"];
        People.Memberships[("machine", "org-1")] = ["invite"];
        People.Scopes[(User, "urn:logto:resource:organizations")] = ["invite"];
        Tenant.Add(new Client { Id = "spa", Type = ClientType.Spa, RedirectUris = [Redirect], PostLogoutRedirectUris = ["https://app.example.com/bye"] });
        Tenant.Add(new Client { Id = "web", Type = ClientType.Traditional, RedirectUris = [Redirect], AllowsTokenExchange = true, BackchannelLogoutUri = "https://app.example.com/logout", BackchannelLogoutSessionRequired = true });
        Tenant.Add(new Client { Id = "native", Type = ClientType.Native, RedirectUris = ["com.example.app://callback", "http://localhost/callback"] });
        Tenant.Add(new Client { Id = "machine", Type = ClientType.MachineToMachine });
        Tenant.Add(new Client { Id = "tv", Type = ClientType.Native, IsDeviceFlow = true });
        Tenant.Add(new Client { Id = "third", Type = ClientType.Traditional, IsThirdParty = true, RedirectUris = [Redirect], AllowedUserScopes = new HashSet<string> { "profile" } });
        foreach (var client in new[] { "web", "machine", "third" })
        {
            Tenant.Secrets.Add((client, Secret));
        }
    }

    /// <summary>Stands for the sign-in pages.</summary>
    private static async Task SignInAsync(HttpContext context, InteractionService interactions)
    {
        var found = await interactions.ResolveAsync(context);
        if (!found.IsFound)
        {
            await Http.ErrorResponse.WriteAsync(context, found.Error);
            return;
        }

        context.Response.Redirect(await interactions.CompleteLoginAsync(found.Interaction, context.Request.Query["as"]!, found.Interaction.Result, context.RequestAborted));
    }

    /// <summary>Stands for the silent consent of first-party clients.</summary>
    private static async Task ConsentAsync(HttpContext context, InteractionService interactions)
    {
        var found = await interactions.ResolveAsync(context);
        if (!found.IsFound)
        {
            await Http.ErrorResponse.WriteAsync(context, found.Error);
            return;
        }

        context.Response.Redirect(await interactions.GrantAllAsync(found.Interaction, context.RequestAborted));
    }
}
