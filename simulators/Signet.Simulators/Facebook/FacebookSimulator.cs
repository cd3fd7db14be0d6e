using System.Collections.Immutable;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Signet.Simulators.Pages;

namespace Signet.Simulators.Facebook;

/// <summary>
/// The parts of <c>www.facebook.com</c> and <c>graph.facebook.com</c> that a login needs, over HTTP on loopback. It checks what
/// Facebook checks: app id, app secret, exact redirect URI, single use and age of codes, permissions, token age, <c>appsecret_proof</c>.
/// </summary>
public sealed class FacebookSimulator : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly FacebookState _state;

    private FacebookSimulator(WebApplication host, FacebookState state, FacebookSimulatorOptions options)
    {
        _host = host;
        _state = state;
        Options = options;
    }

    public FacebookSimulatorOptions Options { get; }

    /// <summary>The app of a simulator that has only one.</summary>
    public FacebookApp App => Options.Apps[0];

    /// <summary>Origin without a trailing slash; both base URIs of the connector.</summary>
    public string BaseUri { get; private set; } = "";

    /// <summary>The server-to-server calls so far, in order.</summary>
    public ImmutableArray<RecordedCall> Calls => _state.Calls;

    /// <summary>Starts a simulator; port 0 takes a free one.</summary>
    public static async Task<FacebookSimulator> StartAsync(FacebookSimulatorOptions? options = null, int port = 0, CancellationToken ct = default)
    {
        options ??= new FacebookSimulatorOptions();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, port));
        builder.Services.AddRouting();
        var state = new FacebookState(options);
        var simulator = new FacebookSimulator(builder.Build(), state, options);
        simulator.Map();
        await simulator._host.StartAsync(ct);
        simulator.BaseUri = simulator._host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return simulator;
    }

    /// <summary>The next call whose path ends with <paramref name="pathEnd"/> gets this answer instead.</summary>
    public void Answer(string pathEnd, int status, string body) => _state.Prepare(new CannedAnswer(pathEnd, status, body));

    /// <summary>A code as if the person had logged in and agreed to <paramref name="scopes"/>.</summary>
    public string IssueCode(string userId, string redirectUri, params string[] scopes)
    {
        ImmutableArray<string> granted = scopes.Length == 0 ? ["email", "public_profile"] : [.. scopes];
        _state.Answer(App.Id, userId, granted, []);
        return _state.IssueCode(App, userId, redirectUri, granted);
    }

    /// <summary>The person removes the app at Facebook: its tokens stop working.</summary>
    public void Revoke(string userId) => _state.Revoke(App.Id, userId);

    public Task WaitForShutdownAsync(CancellationToken ct = default) => _host.WaitForShutdownAsync(ct);

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private void Map()
    {
        var dialog = new DialogEndpoints(_state);
        var home = new HomeEndpoints(_state);
        _host.UseRouting();
        _host.MapGet("/", home.Show);
        _host.MapPost("/apps/{id}/redirect-uris", home.ChangeAsync);
        _host.MapGet("/style.css", Html.StyleSheet);
        _host.MapGet("/pictures/{id}.svg", (string id) => DialogPages.Picture(_state.FindUser(id)));
        _host.MapPost("/dialog/login", (Delegate)dialog.LoginAsync);
        _host.MapPost("/dialog/permissions", (Delegate)dialog.AnswerAsync);
        _host.MapPost("/logout", DialogEndpoints.LogOut);
        MapVersioned("/dialog/oauth", route => _host.MapGet(route, dialog.Open));
        MapGraph();
        _host.UseEndpoints(_ => { });
    }

    private void MapGraph()
    {
        var token = new TokenEndpoint(_state);
        var graph = new GraphEndpoints(_state, () => BaseUri);
        MapVersioned("/oauth/access_token", route => _host.MapMethods(
            route, ["GET", "POST"], (HttpContext http) => ServeAsync(http, (parameters, _) => token.Handle(parameters))));
        MapVersioned("/debug_token", route => _host.MapGet(route, (HttpContext http) => ServeAsync(http, (parameters, _) => graph.DebugToken(parameters))));
        MapVersioned("/me/permissions", route => _host.MapGet(route, (HttpContext http) => ServeAsync(http, graph.Permissions)));
        MapVersioned("/me/permissions", route => _host.MapDelete(route, (HttpContext http) => ServeAsync(http, graph.Revoke)));
        MapVersioned("/{node:regex(^(me|\\d+)$)}", route => _host.MapGet(route, (HttpContext http, string node) =>
            ServeAsync(http, (parameters, authorization) => graph.Node(node, parameters, authorization))));
    }

    // Facebook answers with and without a version in the path.
    private static void MapVersioned(string path, Action<string> map)
    {
        map(path);
        map("/{version:regex(^v\\d+\\.\\d+$)}" + path);
    }

    private async Task ServeAsync(HttpContext http, Func<IReadOnlyDictionary<string, string>, string?, IResult> serve)
    {
        var parameters = http.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal);
        if (http.Request.HasFormContentType)
        {
            foreach (var (name, value) in await http.Request.ReadFormAsync(http.RequestAborted))
            {
                parameters[name] = value.ToString();
            }
        }

        string? authorization = http.Request.Headers.Authorization;
        _state.Record(new RecordedCall(http.Request.Method, http.Request.Path, parameters, authorization));
        var answer = _state.TakePrepared(http.Request.Path) is { } prepared
            ? Results.Text(prepared.Body, "application/json", statusCode: prepared.Status)
            : serve(parameters, authorization);
        await answer.ExecuteAsync(http);
    }
}
