using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Signet.AspNetCore.Tests.Resources;

/// <summary>An API behind ASP.NET Core's own handler, which knows nothing of the server but its authority and its own indicator.</summary>
internal sealed class ProtectedApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly SignetServer _server;

    private ProtectedApi(WebApplication app, SignetServer server, Uri origin) => (_app, _server, _http) = (app, server, HttpClients.Create(origin));

    private BaseConfigurationManager Metadata =>
        (BaseConfigurationManager)_app.Services.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>().Get(JwtBearerDefaults.AuthenticationScheme).ConfigurationManager!;

    /// <param name="server">The authority.</param>
    /// <param name="audience">Whom tokens must be for.</param>
    /// <param name="remembersKeys">Whether the handler goes on accepting keys that once verified a token, as it does unless told otherwise.</param>
    public static async Task<ProtectedApi> StartAsync(SignetServer server, string audience, bool remembersKeys = true)
    {
        var origin = new Uri($"http://localhost:{FreePorts.Next()}");
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(origin.AbsoluteUri);
        builder.Logging.ClearProviders();
        builder.Services.AddAuthorization().AddAuthentication().AddJwtBearer(options =>
        {
            (options.Authority, options.Audience) = (new Uri(server.Core, "/oidc").AbsoluteUri, audience);
            (options.RequireHttpsMetadata, options.MapInboundClaims) = (false, false);
            options.TokenValidationParameters.ValidTypes = ["at+jwt"];
            options.TokenValidationParameters.ClockSkew = TimeSpan.Zero;
            options.RefreshInterval = BaseConfigurationManager.MinimumRefreshInterval;
            options.BackchannelHttpHandler = new SocketsHttpHandler { UseProxy = false };
            options.Events = new() { OnChallenge = RefuseAsync };
        });
        var app = builder.Build();
        app.MapGet("/", (HttpContext context) => context.User.FindFirst("sub")!.Value).RequireAuthorization();
        await app.StartAsync();
        var api = new ProtectedApi(app, server, origin);
        api.Metadata.UseLastKnownGoodConfiguration = remembersKeys;
        return api;
    }

    /// <summary>Status and the subject, or status and the reason of the refusal.</summary>
    public async Task<string> CallAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Authorization = new("Bearer", token);
        using var response = await _http.SendAsync(request);
        return $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    /// <summary>Fetches the server's metadata and keys again, as the handler itself does at <see cref="JwtBearerOptions.AutomaticRefreshInterval"/>.</summary>
    public async Task ReloadAsync(CancellationToken ct)
    {
        var published = new JsonWebKeySet(await _server.Http.GetStringAsync(new Uri("/oidc/jwks", UriKind.Relative), ct)).Keys.Select(key => key.Kid).ToHashSet();
        while (!published.SetEquals((await Metadata.GetBaseConfigurationAsync(ct)).SigningKeys.Select(key => key.KeyId)))
        {
            Metadata.RequestRefresh();
            await Task.Delay(50, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static Task RefuseAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return context.Response.WriteAsync(context.AuthenticateFailure?.GetType().Name ?? "");
    }
}
