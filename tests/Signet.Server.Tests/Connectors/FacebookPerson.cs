using System.Net;
using System.Text.RegularExpressions;
using Signet.Simulators.Facebook;

namespace Signet.Server.Tests.Connectors;

/// <summary>A person with a browser at Facebook's login and permission pages.</summary>
public sealed partial class FacebookPerson(FacebookSimulator facebook, FacebookUser user) : IDisposable
{
    private readonly HttpClient _http = HttpClients.Create(new Uri(facebook.BaseUri), new CookieContainer());

    /// <summary>Logs in and answers the permission page; gives the address that Facebook sends the browser back to.</summary>
    public async Task<Landing> AnswerAsync(string authorizationUri, bool agrees = true)
    {
        var dialog = new Uri(authorizationUri);
        var page = await _http.GetAsync(dialog);
        if (page.StatusCode == HttpStatusCode.OK && (await page.Content.ReadAsStringAsync()).Contains("/dialog/login", StringComparison.Ordinal))
        {
            var login = await PostAsync("/dialog/login", ("query", dialog.Query), ("pick", user.Id));
            page = await _http.GetAsync(login.Headers.Location);
        }

        if (page.StatusCode == HttpStatusCode.OK)
        {
            var html = await page.Content.ReadAsStringAsync();
            var grants = Permission().Matches(html).Select(match => ("grant", match.Groups[1].Value));
            page = await PostAsync("/dialog/permissions", [("query", dialog.Query), ("answer", agrees ? "continue" : "cancel"), .. grants]);
        }

        return page.Headers.Location is { } back ? new Landing(back, null) : throw new InvalidOperationException(await page.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => _http.PostAsync(
        new Uri(path, UriKind.Relative), new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    [GeneratedRegex("name=\"grant\"[^>]*value=\"([^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Permission();
}
