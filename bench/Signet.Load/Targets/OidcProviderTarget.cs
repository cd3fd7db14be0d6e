using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Signet.Load.Http;
using Signet.Load.Runs;

namespace Signet.Load.Targets;

/// <summary>npm <c>oidc-provider</c> on Node with its in-memory adapter or on PostgreSQL (bench/oidc-provider). It has no password sign-in of its own.</summary>
internal sealed class OidcProviderTarget(int port, Uri? database) : Target(TargetName, new Uri($"http://127.0.0.1:{port}"), database)
{
    public const string TargetName = "oidc-provider";

    private static readonly string _basic = RawRequest.Basic("bench", "bench-secret-bench-secret-bench-1");
    private ServerProcess? _process;

    public override async Task StartAsync()
    {
        var folder = Repository.PathOf("bench", "oidc-provider");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await ServerProcess.RunAsync("npm", ["--prefix", folder, "ci", "--no-audit", "--no-fund"], new Dictionary<string, string>());
        }

        var production = new Dictionary<string, string> { ["NODE_ENV"] = "production" };
        _process = await ServerProcess.StartAsync("node", [Path.Combine(folder, "server.mjs"), $"{port}", .. DatabaseUri is null ? [] : new[] { DatabaseUri.AbsoluteUri }], production, new Uri(Origin, "/oidc/jwks"));
    }

    public override async Task<IReadOnlyList<Func<Task>>?> PrepareAsync(string operation, int connections)
    {
        switch (operation)
        {
            case Operations.Discovery:
                return await RepeatAsync(connections, RawRequest.Get(Origin, "/oidc/.well-known/openid-configuration"));
            case Operations.MachineToken:
                var form = "grant_type=client_credentials&scope=all&resource=https%3A%2F%2Fbench.example%2Fapi";
                return await RepeatAsync(connections, RawRequest.Post(Origin, "/oidc/token", form, _basic));
            case Operations.UserInfo:
                return await RepeatAsync(connections, RawRequest.Get(Origin, "/oidc/me", (await SeedAsync())["access_token"]!.GetValue<string>()));
            case Operations.Introspection:
                return await IntrospectAsync(connections, _basic, (await SeedAsync())["access_token"]!.GetValue<string>());
            case Operations.Refresh:
                var tokens = new Queue<string>();
                for (var i = 0; i < connections; i++)
                {
                    tokens.Enqueue((await SeedAsync())["refresh_token"]!.GetValue<string>());
                }

                return await ConnectAsync(connections, connection => new RefreshChain(connection, Origin, "/oidc/token", "", _basic, tokens.Dequeue()).NextAsync);
            default:
                return null;
        }
    }

    public override ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<JsonNode> SeedAsync()
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        return (await http.GetFromJsonAsync<JsonNode>(new Uri(Origin, "/seed")))!;
    }
}
