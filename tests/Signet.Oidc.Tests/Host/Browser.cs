using System.Net;
using System.Text.Json.Nodes;

namespace Signet.Oidc.Tests.Host;

/// <summary>A browser with cookies that does not follow redirects by itself.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _http;

    public Browser(Uri address)
    {
        Cookies = new CookieContainer();
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    public HttpClient Http => _http;

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] form) =>
        _http.PostAsync(path, Form(form));

    public Task<HttpResponseMessage> SendAsync(string path, HttpContent content) => _http.PostAsync(path, content);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public async Task<(HttpStatusCode Status, JsonObject Body)> TokenAsync(params (string Name, string Value)[] form)
    {
        using var response = await PostAsync("/oidc/token", form);
        return (response.StatusCode, await JsonAsync(response));
    }

    /// <summary>Follows redirects within the provider and through the stand-in pages until the browser would leave.</summary>
    public async Task<Uri> AuthorizeAsync(string query, string subject = OidcHost.User)
    {
        var location = new Uri("/oidc/auth?" + query, UriKind.Relative);
        for (var hops = 0; hops < 12; hops++)
        {
            using var response = await _http.GetAsync(location);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                (location, var done) = await SubmitAsync(response);
                if (done)
                {
                    return location;
                }

                continue;
            }

            if (response.Headers.Location is not { } next)
            {
                throw new InvalidOperationException($"{location} answered {response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
            }

            if (next.IsAbsoluteUri && next.Authority != _http.BaseAddress!.Authority)
            {
                return next;
            }

            location = next.ToString().StartsWith("/sign-in", StringComparison.Ordinal) || next.ToString().StartsWith("/register", StringComparison.Ordinal)
                ? new Uri("/test/sign-in?as=" + subject + "&" + next.ToString().Split('?')[1], UriKind.Relative)
                : next;
        }

        throw new InvalidOperationException("Redirected for ever.");
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] form) =>
        new(form.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    public static async Task<JsonObject> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    /// <summary>Action and hidden fields of a page that submits itself.</summary>
    public static (string Action, (string Name, string Value)[] Fields) ReadForm(string html)
    {
        var action = Between(html, "action=\"", "\"");
        var fields = html.Split("<input type=\"hidden\" ").Skip(1)
            .Select(input => (Between(input, "name=\"", "\""), Between(input, "value=\"", "\"")));
        return (WebUtility.HtmlDecode(action), [.. fields.Select(field => (WebUtility.HtmlDecode(field.Item1), WebUtility.HtmlDecode(field.Item2)))]);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(Uri Location, bool Done)> SubmitAsync(HttpResponseMessage page)
    {
        var (action, fields) = ReadForm(await page.Content.ReadAsStringAsync());
        using var response = await _http.PostAsync(action, Form(fields));
        var next = response.Headers.Location ?? throw new InvalidOperationException($"{action} answered {response.StatusCode}.");
        return (next, next.IsAbsoluteUri && next.Authority != _http.BaseAddress!.Authority);
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }
}
