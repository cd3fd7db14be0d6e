using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Signet.AspNetCore.Tests.SignIn;

/// <summary>A web application that signs people in with ASP.NET Core's own handler and knows nothing of the server but its authority.</summary>
internal sealed class WebApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebApp(WebApplication app, Uri origin, string clientId, string clientSecret) =>
        (_app, Origin, ClientId, ClientSecret) = (app, origin, clientId, clientSecret);

    public Uri Origin { get; }

    public string ClientId { get; }

    public string ClientSecret { get; }

    /// <summary>Registers the application through the Management API and starts it.</summary>
    public static async Task<WebApp> StartAsync(ServerFixture fixture, string responseMode = "form_post")
    {
        var origin = new Uri($"http://localhost:{FreePorts.Next()}");
        var (id, secret) = await RegisterAsync(fixture.Api, origin);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(origin.AbsoluteUri);
        builder.Logging.ClearProviders();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie()
            .AddOpenIdConnect(options =>
            {
                options.Authority = new Uri(fixture.Server.Core, "/oidc").AbsoluteUri;
                (options.ClientId, options.ClientSecret) = (id, secret);
                Configure(options, responseMode);
            });
        var app = builder.Build();
        app.UseAuthentication();
        Map(app);
        await app.StartAsync();
        return new WebApp(app, origin, id, secret);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<(string Id, string Secret)> RegisterAsync(ManagementApi api, Uri origin)
    {
        var application = await api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "Web shop",
            type = "Traditional",
            oidcClientMetadata = new
            {
                redirectUris = new[] { new Uri(origin, "/signin-oidc") },
                postLogoutRedirectUris = new[] { new Uri(origin, "/signout-callback-oidc") },
            },
        });
        var id = (string)application["id"]!;
        var secrets = await api.CallAsync(HttpMethod.Get, $"/api/applications/{id}/secrets");
        return (id, (string)secrets[0]!["value"]!);
    }

    private static void Configure(OpenIdConnectOptions options, string responseMode)
    {
        (options.ResponseType, options.ResponseMode, options.Prompt) = ("code", responseMode, "consent");
        (options.RequireHttpsMetadata, options.SaveTokens, options.GetClaimsFromUserInfoEndpoint, options.MapInboundClaims) = (false, true, true, false);
        options.BackchannelHttpHandler = new SocketsHttpHandler { UseProxy = false };
        options.Scope.Add("offline_access");
        options.Scope.Add("custom_data");
        options.ClaimActions.MapJsonSubKey("club", "custom_data", "club");
        options.ClaimActions.Remove("nonce");

        // Cookies for HTTPS only do not come back to loopback HTTP. Only a form that another site posts needs SameSite=None.
        foreach (var cookie in new[] { options.CorrelationCookie, options.NonceCookie })
        {
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.SameSite = responseMode == "form_post" ? SameSiteMode.None : SameSiteMode.Lax;
        }

        options.Events.OnRedirectToIdentityProvider = context =>
        {
            context.Properties.Items["sent_nonce"] = context.ProtocolMessage.Nonce;
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            return context.Response.WriteAsync((string?)context.Failure?.Data["error"] ?? $"{context.Failure}");
        };
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/", (Delegate)ShowAsync);
        app.MapGet("/bye", () => "Bye");
        app.MapGet("/sign-in", (string? prompt) => Results.Challenge(
            new OpenIdConnectChallengeProperties { RedirectUri = "/", Prompt = prompt }, [OpenIdConnectDefaults.AuthenticationScheme]));
        app.MapGet("/sign-out", () => Results.SignOut(
            new() { RedirectUri = "/bye" }, [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));
    }

    /// <summary>Whom the cookie names, and what the handler stored with it.</summary>
    private static async Task<IResult> ShowAsync(HttpContext context)
    {
        var ticket = await context.AuthenticateAsync();
        return ticket.Succeeded
            ? Results.Json(new
            {
                claims = ticket.Principal.Claims.ToDictionary(claim => claim.Type, claim => claim.Value),
                tokens = ticket.Properties.GetTokens().ToDictionary(token => token.Name, token => token.Value),
                sentNonce = ticket.Properties.Items["sent_nonce"],
            })
            : Results.Text("nobody");
    }
}
