using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Signet.Testing;

/// <summary>A custom sign-in page: one browser in one interaction that speaks the Experience API.</summary>
public sealed class ExperienceClient : IDisposable
{
    private ExperienceClient(Browser browser) => Browser = browser;

    public Browser Browser { get; }

    /// <summary>Follows an authorization request to the sign-in page.</summary>
    public static Task<ExperienceClient> OpenAsync(SignetServer server, string authorizationUrl) =>
        OpenAsync((server ?? throw new ArgumentNullException(nameof(server))).Core, authorizationUrl);

    /// <summary>The same at any origin: a server of another process, or the admin tenant.</summary>
    public static async Task<ExperienceClient> OpenAsync(Uri origin, string authorizationUrl)
    {
        var client = new ExperienceClient(new Browser(origin));
        var landing = await client.Browser.GoAsync(authorizationUrl);
        return landing.Address.AbsolutePath.StartsWith("/sign-in", StringComparison.Ordinal) || landing.Address.AbsolutePath.StartsWith("/register", StringComparison.Ordinal)
            ? client
            : throw new InvalidOperationException($"Landed on {landing.Address}.");
    }

    /// <summary>A browser without an interaction.</summary>
    public static ExperienceClient WithoutInteraction(SignetServer server) => new((server ?? throw new ArgumentNullException(nameof(server))).NewBrowser());

    public Task<HttpResponseMessage> PutAsync(string path, object body) => Browser.Http.PutAsJsonAsync("/api/experience" + path, body);

    public Task<HttpResponseMessage> PostAsync(string path, object? body = null) =>
        body is null ? Browser.Http.PostAsync(new Uri("/api/experience" + path, UriKind.Relative), null) : Browser.Http.PostAsJsonAsync("/api/experience" + path, body);

    public Task<HttpResponseMessage> GetAsync(string path) => Browser.Http.GetAsync(new Uri("/api/experience" + path, UriKind.Relative));

    public Task<HttpResponseMessage> StartAsync(string interactionEvent) => PutAsync("", new { interactionEvent });

    /// <summary>Verifies a password and gives the verification id.</summary>
    public async Task<string> VerifyPasswordAsync(string username, string password) =>
        await IdAsync(await PostAsync("/verification/password", new { identifier = new { type = "username", value = username }, password }));

    /// <summary>The verification id of a successful verification.</summary>
    public static async Task<string> IdAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode ? (string)JsonNode.Parse(text)!["verificationId"]! : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }

    /// <summary>Submits and follows the redirects to the client.</summary>
    public async Task<Landing> FinishAsync()
    {
        var response = await PostAsync("/submit");
        var text = await response.Content.ReadAsStringAsync();
        return response.IsSuccessStatusCode
            ? await Browser.GoAsync((string)JsonNode.Parse(text)!["redirectTo"]!)
            : throw new InvalidOperationException($"{(int)response.StatusCode}: {text}");
    }

    /// <summary>The whole sign-in with username and password.</summary>
    public async Task<Landing> SignInAsync(string username, string password)
    {
        (await StartAsync("SignIn")).EnsureSuccessStatusCode();
        var id = await VerifyPasswordAsync(username, password);
        (await PostAsync("/identification", new { verificationId = id })).EnsureSuccessStatusCode();
        return await FinishAsync();
    }

    /// <summary>The whole registration with username and password.</summary>
    public async Task<Landing> RegisterAsync(string username, string password)
    {
        (await StartAsync("Register")).EnsureSuccessStatusCode();
        var id = await IdAsync(await PostAsync("/verification/new-password-identity", new { identifier = new { type = "username", value = username }, password }));
        (await PostAsync("/identification", new { verificationId = id })).EnsureSuccessStatusCode();
        return await FinishAsync();
    }

    public void Dispose() => Browser.Dispose();
}
