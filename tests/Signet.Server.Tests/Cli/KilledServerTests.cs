using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Cli;

/// <summary>What was acknowledged is there after a SIGKILL in the middle of the work (architecture.md 4).</summary>
public abstract class KilledServerTests : IAsyncLifetime
{
    private const string Password = "Correct-horse-9";
    private static readonly TimeSpan _work = TimeSpan.FromSeconds(4);
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
        await server.StartAsync();
        var acknowledged = new Acknowledged();

        var token = await RequestTokenAsync(server, machine);
        var before = await CountTokensAsync(server, token!);
        var workers = Enumerable.Range(0, 3).Select(_ => RepeatAsync(() => SignUpAsync(server, acknowledged)))
            .Concat(Enumerable.Range(0, 2).Select(_ => RepeatAsync(() => CreateUserAsync(server, token!, acknowledged))))
            .Concat(Enumerable.Range(0, 3).Select(_ => RepeatAsync(() => CountTokenAsync(server, machine, acknowledged))))
            .ToList();
        await Task.Delay(_work, TestContext.Current.CancellationToken);
        await server.KillAsync();
        await Task.WhenAll(workers);
        Assert.True(acknowledged.SignedUp.Count > 3 && acknowledged.Created.Count > 3 && acknowledged.Tokens > 20, $"Too little was done: {acknowledged}");

        await server.StartAsync();
        token = await RequestTokenAsync(server, machine);
        var users = await UsersAsync(server, token!);
        Assert.Empty(acknowledged.SignedUp.Concat(acknowledged.Created).Except(users.Keys));
        Assert.All(acknowledged.SignedUp, username => Assert.True((bool)users[username]["hasPassword"]!));
        Assert.True(await CountTokensAsync(server, token!) >= before + acknowledged.Tokens, "An audit row of an issued token is missing.");
        Assert.True(await SignsInAsync(server, acknowledged.SignedUp.First()));
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
        using var browser = new Browser(server.Core);
        await StartAsync(browser, server, "Register");
        var verified = await PostAsync(browser, "/verification/new-password-identity", new { identifier = new { type = "username", value = username }, password = Password });
        await PostAsync(browser, "/identification", new { verificationId = (string)JsonNode.Parse(verified)!["verificationId"]! });
        await PostAsync(browser, "/submit", new { });
        acknowledged.SignedUp.Add(username);
    }

    private static async Task<bool> SignsInAsync(ServingProcess server, string username)
    {
        using var browser = new Browser(server.Core);
        await StartAsync(browser, server, "SignIn");
        var verified = await PostAsync(browser, "/verification/password", new { identifier = new { type = "username", value = username }, password = Password });
        await PostAsync(browser, "/identification", new { verificationId = (string)JsonNode.Parse(verified)!["verificationId"]! });
        var landing = await browser.GoAsync((string)JsonNode.Parse(await PostAsync(browser, "/submit", new { }))!["redirectTo"]!);
        return landing.Address.Query.Contains("code=", StringComparison.Ordinal);
    }

    private static async Task StartAsync(Browser browser, ServingProcess server, string interactionEvent)
    {
        // The application exists nowhere: the browser stops at its address.
        var redirectUri = Uri.EscapeDataString(new Uri(server.Core, "demo-app").ToString());
        await browser.GoAsync($"/oidc/auth?client_id=demo-app&redirect_uri={redirectUri}&response_type=code&scope=openid&state=s&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256");
        using var started = await browser.Http.PutAsJsonAsync("/api/experience", new { interactionEvent });
        started.EnsureSuccessStatusCode();
    }

    private static async Task<string> PostAsync(Browser browser, string path, object body)
    {
        using var response = await browser.Http.PostAsJsonAsync("/api/experience" + path, body);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    private static async Task CreateUserAsync(ServingProcess server, string token, Acknowledged acknowledged)
    {
        var username = "c" + Identity.Ids.NewShort();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/users") { Content = JsonContent.Create(new { username }) };
        using var response = await SendAsync(server, token, request);
        acknowledged.Created.Add(username);
    }

    private static async Task CountTokenAsync(ServingProcess server, JsonNode machine, Acknowledged acknowledged)
    {
        await RequestTokenAsync(server, machine);
        acknowledged.CountToken();
    }

    private static async Task<string?> RequestTokenAsync(ServingProcess server, JsonNode machine)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = (string)machine["id"]!,
            ["client_secret"] = (string)machine["secret"]!,
            ["resource"] = "https://default.logto.app/api",
            ["scope"] = "all",
        });
        using var response = await server.Http.PostAsync(new Uri("/oidc/token", UriKind.Relative), form);
        return (string?)JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["access_token"];
    }

    private static async Task<Dictionary<string, JsonNode>> UsersAsync(ServingProcess server, string token)
    {
        var users = new Dictionary<string, JsonNode>();
        for (var page = 1; ; page++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/users?page={page}&page_size=100");
            using var response = await SendAsync(server, token, request);
            var found = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsArray();
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

    private static async Task<long> CountTokensAsync(ServingProcess server, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/logs?page_size=1&logKey=ExchangeTokenBy.ClientCredentials");
        using var response = await SendAsync(server, token, request);
        return long.Parse(response.Headers.GetValues("Total-Number").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static async Task<HttpResponseMessage> SendAsync(ServingProcess server, string token, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await server.Http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private sealed class Acknowledged
    {
        private int _tokens;

        public ConcurrentBag<string> SignedUp { get; } = [];

        public ConcurrentBag<string> Created { get; } = [];

        public int Tokens => _tokens;

        public void CountToken() => Interlocked.Increment(ref _tokens);

        public override string ToString() => $"{SignedUp.Count} sign-ups, {Created.Count} users, {Tokens} tokens";
    }
}
