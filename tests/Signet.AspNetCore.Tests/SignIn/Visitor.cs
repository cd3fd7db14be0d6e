using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Signet.AspNetCore.Tests.SignIn;

/// <summary>A person whose browser has one cookie jar for the application and the server.</summary>
internal sealed partial class Visitor(SignetServer server) : IDisposable
{
    private const int MostSteps = 20;

    private readonly ExperienceClient _page = ExperienceClient.WithoutInteraction(server);

    /// <summary>Every address so far, also those that only redirected.</summary>
    public List<Uri> Visited { get; } = [];

    /// <summary>Follows redirects, and sends forms that send themselves, to wherever they lead.</summary>
    public async Task<Landing> GoAsync(Uri address) => await FollowAsync(address, await OpenAsync(address));

    /// <summary>Signs in to the application from its own link, and gives what the application then says of the person.</summary>
    public async Task<JsonNode> SignInAsync(WebApp app, string username)
    {
        var asked = await GoAsync(new Uri(app.Origin, "/sign-in"));
        Assert.Equal(new Uri(server.Core, "/sign-in"), new Uri(asked.Address, asked.Address.AbsolutePath));
        var landing = await _page.SignInAsync(username, ProtocolSignIn.Password);
        landing = landing.Page is { } page ? await FollowAsync(landing.Address, page) : await GoAsync(landing.Address);
        Assert.Equal(app.Origin, landing.Address);
        return JsonNode.Parse(await landing.TextAsync())!;
    }

    public void Dispose() => _page.Dispose();

    private async Task<Landing> FollowAsync(Uri address, HttpResponseMessage response)
    {
        for (var i = 0; i < MostSteps; i++)
        {
            if (response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                response = await OpenAsync(address);
            }
            else if (await response.Content.ReadAsStringAsync() is var html && html.Contains("document.forms[0].submit()", StringComparison.Ordinal))
            {
                address = new Uri(address, WebUtility.HtmlDecode(Action.Match(html).Groups[1].Value));
                response = await PostAsync(address, html);
            }
            else
            {
                return new Landing(address, response);
            }
        }

        throw new InvalidOperationException($"More than {MostSteps} steps, last to {address}.");
    }

    private Task<HttpResponseMessage> OpenAsync(Uri address)
    {
        Visited.Add(address);
        return _page.Browser.Http.GetAsync(address);
    }

    private Task<HttpResponseMessage> PostAsync(Uri address, string html)
    {
        Visited.Add(address);
        var fields = Field.Matches(html).Select(field => KeyValuePair.Create(
            WebUtility.HtmlDecode(field.Groups[1].Value), WebUtility.HtmlDecode(field.Groups[2].Value)));
        return _page.Browser.Http.PostAsync(address, new FormUrlEncodedContent(fields));
    }

    [GeneratedRegex("<form[^>]* action=\"([^\"]+)\"")]
    private static partial Regex Action { get; }

    [GeneratedRegex("<input[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Field { get; }
}
