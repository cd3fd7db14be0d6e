using System.Text.Json.Nodes;
using Signet.Load.Http;
using Signet.Load.Runs;

namespace Signet.Load.Targets;

/// <summary>The real server as an operator runs it, on a fresh database.</summary>
internal sealed class SignetTarget(int port, Uri? database, string? server) : Target(TargetName, new Uri($"http://localhost:{port}"), database)
{
    public const string TargetName = "Signet";

    // More would only wait for the hashing threads.
    private const int MostSignIns = 64;
    private const string RedirectUri = "http://127.0.0.1/callback";
    private readonly string _folder = Directory.CreateTempSubdirectory("signet-load-").FullName;
    private ServerProcess? _process;
    private RuntimeProbe? _runtime;
    private JsonNode? _machine;
    private BenchUser? _user;

    private string MachineBasic => RawRequest.Basic(_machine!["id"]!.GetValue<string>(), _machine["secret"]!.GetValue<string>());

    public override async Task StartAsync()
    {
        var environment = new Dictionary<string, string>
        {
            ["PORT"] = $"{port}",
            ["ADMIN_PORT"] = $"{port + 1}",
            ["SIGNET_DATA"] = _folder,
            ["Logging__LogLevel__Default"] = "Warning",
        };
        if (DatabaseUri is not null)
        {
            environment["DB_URL"] = DatabaseUri.AbsoluteUri;
        }

        var program = server ?? Repository.Program("Signet.Server", "signet");
        _machine = await CreateAsync(program, environment, "--type", "MachineToMachine", "--name", "Bench machine", "--management-api");
        var app = await CreateAsync(program, environment, "--type", "Native", "--name", "Bench app", "--redirect-uri", RedirectUri);
        environment.Add(RuntimeProbe.Hook.Key, RuntimeProbe.Hook.Value);
        _process = await ServerProcess.StartAsync(program, ["serve"], environment, new Uri(Origin, "/api/status"));
        _runtime = await RuntimeProbe.ConnectAsync(_process.Id);
        _user = new BenchUser(Origin, app["id"]!.GetValue<string>(), RedirectUri);
        using var connection = new RawConnection();
        await connection.ConnectAsync(Origin);
        await _user.RegisterAsync(connection);
    }

    public override async Task<IReadOnlyList<Func<Task>>?> PrepareAsync(string operation, int connections)
    {
        switch (operation)
        {
            case Operations.Discovery:
                return await RepeatAsync(connections, RawRequest.Get(Origin, "/oidc/.well-known/openid-configuration"));
            case Operations.MachineToken:
                var form = "grant_type=client_credentials&scope=all&resource=https%3A%2F%2Fdefault.logto.app%2Fapi";
                return await RepeatAsync(connections, RawRequest.Post(Origin, "/oidc/token", form, MachineBasic));
            case Operations.UserInfo:
                return await RepeatAsync(connections, RawRequest.Get(Origin, "/oidc/me", (await SignInAsync()).AccessToken));
            case Operations.Introspection:
                return await IntrospectAsync(connections, MachineBasic, (await SignInAsync()).AccessToken);
            case Operations.Refresh:
                var tokens = new Queue<string>();
                for (var i = 0; i < connections; i++)
                {
                    tokens.Enqueue((await SignInAsync()).RefreshToken);
                }

                var client = $"&client_id={_user!.ClientId}";
                return await ConnectAsync(connections, connection => new RefreshChain(connection, Origin, "/oidc/token", client, null, tokens.Dequeue()).NextAsync);
            default:
                return await ConnectAsync(Math.Min(connections, MostSignIns), connection => () => _user!.SignInAsync(connection));
        }
    }

    public override async Task<RuntimeCounters?> ReadCountersAsync() => await _runtime!.ReadAsync();

    public override async ValueTask DisposeAsync()
    {
        _runtime?.Dispose();
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private async Task<BenchUser.Tokens> SignInAsync()
    {
        using var connection = new RawConnection();
        await connection.ConnectAsync(Origin);
        return await _user!.SignInAsync(connection);
    }

    private static async Task<JsonNode> CreateAsync(string program, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        JsonNode.Parse(await ServerProcess.RunAsync(program, ["app", "create", .. arguments], environment))!;
}
