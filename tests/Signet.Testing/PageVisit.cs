using System.Net;
using System.Text.RegularExpressions;

namespace Signet.Testing;

/// <summary>A browser without JavaScript on our pages: follows redirects, fills in the form of the page it sees.</summary>
public sealed partial class PageVisit(Browser browser) : IDisposable
{
    public Browser Browser => browser;

    public Landing Landing { get; private set; } = null!;

    public string Html { get; private set; } = "";

    public static async Task<PageVisit> StartAsync(SignetServer server, string url)
    {
        ArgumentNullException.ThrowIfNull(server);
        var visit = new PageVisit(server.NewBrowser());
        await visit.GoAsync(url);
        return visit;
    }

    public async Task<Landing> GoAsync(string url)
    {
        Landing = await browser.GoAsync(url);
        Html = Landing.Page is null ? "" : await Landing.TextAsync();
        return Landing;
    }

    /// <summary>Takes an answer as the page that is open now.</summary>
    public async Task ShowAsync(HttpResponseMessage answer) => Html = await (answer ?? throw new ArgumentNullException(nameof(answer))).Content.ReadAsStringAsync();

    /// <summary>Sends the first form of the page and follows.</summary>
    public async Task<Landing> SubmitAsync(params (string Name, string Value)[] typed)
    {
        using var response = await PostAsync(Action(), typed);
        if ((int)response.StatusCode is >= 300 and < 400)
        {
            return await GoAsync(response.Headers.Location!.ToString());
        }

        Html = await response.Content.ReadAsStringAsync();
        return Landing;
    }

    /// <summary>Sends the first form of the page with its hidden fields, as a page that submits itself does, and follows.</summary>
    public Task<Landing> SubmitHiddenAsync(params (string Name, string Value)[] typed) => SubmitAsync(
    [
        .. HiddenField().Matches(Html).Select(field => (WebUtility.HtmlDecode(field.Groups[1].Value), WebUtility.HtmlDecode(field.Groups[2].Value))),
        .. typed,
    ]);

    public Task<HttpResponseMessage> PostAsync(string path, (string Name, string Value)[] typed, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(headers);
        var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent(typed.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return browser.Http.SendAsync(request);
    }

    /// <summary>Where the first form of the page goes.</summary>
    public string Action() => WebUtility.HtmlDecode(FormAction().Match(Html) is { Success: true } match
        ? match.Groups[1].Value
        : throw new InvalidOperationException($"No form on {Landing.Address}: {Html}"));

    public void Dispose() => browser.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex HiddenField();

    [GeneratedRegex("<form [^>]*action=\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FormAction();
}
