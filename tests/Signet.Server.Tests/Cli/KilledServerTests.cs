using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Cli;

/// <summary>What was acknowledged is there after a SIGKILL in the middle of the work (architecture.md 4).</summary>
public abstract class KilledServerTests : IAsyncLifetime
{
    private const string Password = "Correct-horse-9";
    private static readonly TimeSpan _leastWork = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan _mostWork = TimeSpan.FromSeconds(60);
    private readonly SignetProcess _signet = new();
    private TestDatabase? _database;

    protected abstract bool PostgreSql { get; }

    public async ValueTask InitializeAsync() =>
        _database = PostgreSql && TestDatabase.PostgreSqlUnavailable is null ? await TestDatabase.CreatePostgreSqlAsync() : null;

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _signet.Dispose();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [Fact]
    public async Task Every_acknowledged_sign_up_user_and_token_is_there_after_a_kill()
    {
        Assert.SkipWhen(PostgreSql && _database is null, TestDatabase.PostgreSqlUnavailable ?? "");
        using var server = new ServingProcess(_signet.DataFolder, _database?.Url);
        var created = await _signet.RunAsync("", server.Environment, "app", "create", "--tenant", "default", "--type", "MachineToMachine", "--name", "Killer", "--management-api");
        Assert.Equal((0, ""), (created.ExitCode, created.Errors));
        var machine = JsonNode.Parse(created.Output)!;
        var (id, secret) = ((string)machine["id"]!, (string)machine["secret"]!);
        await server.StartAsync();
        var acknowledged = new Acknowledged();

        using (var api = await ManagementApi.OpenAsync(server.Core, id, secret))
        {
            acknowledged.TokensBefore = await CountTokensAsync(api);
            var workers = Enumerable.Range(0, 3).Select(_ => RepeatAsync(() => SignUpAsync(server, acknowledged)))
                .Concat(Enumerable.Range(0, 2).Select(_ => RepeatAsync(() => CreateUserAsync(api, acknowledged))))
                .Concat(Enumerable.Range(0, 3).Select(_ => RepeatAsync(() => RequestTokenAsync(server, api, acknowledged))))
                .ToList();
            await WorkAsync(acknowledged);
            await server.KillAsync();
            await Task.WhenAll(workers);
        }

        Assert.True(acknowledged.IsEnough, $"Too little was done: {acknowledged}");
        await server.StartAsync();
        using var again = await ManagementApi.OpenAsync(server.Core, id, secret);
        var users = await UsersAsync(again);
        Assert.Empty(acknowledged.SignedUp.Concat(acknowledged.Created).Except(users.Keys));
        Assert.All(acknowledged.SignedUp, username => Assert.True((bool)users[username]["hasPassword"]!));
        Assert.True(await CountTokensAsync(again) >= acknowledged.TokensBefore + acknowledged.Tokens, "An audit row of an issued token is missing.");
        Assert.True(await SignsInAsync(server, acknowledged.SignedUp.First()));
    }

    /// <summary>Long enough that writes are in flight at the kill, and on a slow machine until something was acknowledged.</summary>
    private static async Task WorkAsync(Acknowledged acknowledged)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        while (watch.Elapsed < _leastWork || (!acknowledged.IsEnough && watch.Elapsed < _mostWork))
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    private static async Task RepeatAsync(Func<Task> work)
    {
        try
        {
            while (true)
            {
                await work();
            }
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or TaskCanceledException)
        {
            // The server is gone; what it did not answer does not count.
        }
    }

    private static async Task SignUpAsync(ServingProcess server, Acknowledged acknowledged)
    {
        var username = "u" + Identity.Ids.NewShort();
        using var page = await OpenSignInAsync(server);
        await page.RegisterAsync(username, Password);
        acknowledged.SignedUp.Add(username);
    }

    private static async Task<bool> SignsInAsync(ServingProcess server, string username)
    {
        using var page = await OpenSignInAsync(server);
        return (await page.SignInAsync(username, Password))["code"] is not null;
    }

    // The application is the built-in one; nobody has to answer at its address.
    private static Task<ExperienceClient> OpenSignInAsync(ServingProcess server) => ExperienceClient.OpenAsync(
        server.Core,
        $"/oidc/auth?client_id=demo-app&redirect_uri={Uri.EscapeDataString(new Uri(server.Core, "demo-app").ToString())}&response_type=code&scope=openid"
        + "&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");

    private static async Task CreateUserAsync(ManagementApi api, Acknowledged acknowledged)
    {
        var username = "c" + Identity.Ids.NewShort();
        using var response = await api.SendAsync(HttpMethod.Post, "/api/users", new { username });
        response.EnsureSuccessStatusCode();
        acknowledged.Created.Add(username);
    }

    private static async Task RequestTokenAsync(ServingProcess server, ManagementApi machine, Acknowledged acknowledged)
    {
        await ManagementApi.RequestTokenAsync(server.Http, machine.ClientId, machine.ClientSecret);
        acknowledged.CountToken();
    }

    private static async Task<Dictionary<string, JsonNode>> UsersAsync(ManagementApi api)
    {
        var users = new Dictionary<string, JsonNode>();
        for (var page = 1; ; page++)
        {
            var found = (await api.CallAsync(HttpMethod.Get, $"/api/users?page={page}&page_size=100")).AsArray();
            if (found.Count == 0)
            {
                return users;
            }

            foreach (var user in found)
            {
                users.Add((string)user!["username"]!, user);
            }
        }
    }

    private static async Task<long> CountTokensAsync(ManagementApi api)
    {
        using var response = await api.SendAsync(HttpMethod.Get, "/api/logs?page_size=1&logKey=ExchangeTokenBy.ClientCredentials");
        return long.Parse(response.EnsureSuccessStatusCode().Headers.GetValues("Total-Number").Single(), CultureInfo.InvariantCulture);
    }

    private sealed class Acknowledged
    {
        private int _tokens;

        public ConcurrentBag<string> SignedUp { get; } = [];

        public ConcurrentBag<string> Created { get; } = [];

        public int Tokens => _tokens;

        public bool IsEnough => SignedUp.Count > 3 && Created.Count > 3 && Tokens > 20;

        public long TokensBefore { get; set; }

        public void CountToken() => Interlocked.Increment(ref _tokens);

        public override string ToString() => $"{SignedUp.Count} sign-ups, {Created.Count} users, {Tokens} tokens";
    }
}
