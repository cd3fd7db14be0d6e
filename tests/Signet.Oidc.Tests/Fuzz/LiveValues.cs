using System.Net;
using System.Text.Json.Nodes;
using Signet.Oidc.Tests.Host;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>Codes, tokens and cookies that the provider would take, made anew now and then because random requests use them up.</summary>
internal sealed class LiveValues(OidcHost host) : IDisposable
{
    private const int Uses = 200;

    private readonly DpopClient _device = new(host);
    private Dictionary<string, string> _values = [];
    private int _left;

    public async Task<Func<string, string>> ForAsync(FuzzRequest request)
    {
        if (_left-- == 0)
        {
            _values = await MakeAsync();
            _left = Uses;
            host.Edges.Events.Clear();
        }

        return text => text.Contains("@@", StringComparison.Ordinal) ? Fill(text, request) : text;
    }

    public void Dispose() => _device.Dispose();

    private string Fill(string text, FuzzRequest request)
    {
        var proof = text == "@@proof" ? _device.Prove(request.Method, host.Tenant.Endpoint + request.Path, _values["@@access"]) : text;
        return _values.Aggregate(proof, (filled, value) => filled.Replace(value.Key, value.Value, StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, string>> MakeAsync()
    {
        using var browser = host.NewBrowser();
        using var other = host.NewBrowser();
        var resource = "&resource=" + Uri.EscapeDataString(OidcHost.Api);
        var tokens = await Flows.SignInAsync(browser, Flows.Query(extra: resource));
        var (_, forApi) = await browser.TokenAsync(Flows.Refresh(tokens, ("resource", OidcHost.Api)));
        var (_, device) = await SendAsync(browser, "/oidc/device/auth", ("client_id", "tv"), ("scope", "openid"));
        var (_, pushed) = await SendAsync(browser, "/oidc/request", GoodRequests.All.Single(request => request.Path == "/oidc/request").Form);
        await _device.LearnNonceAsync();
        using var started = await other.GetAsync("/oidc/auth?" + Flows.Query());
        using var form = await other.GetAsync("/oidc/device");
        using var logout = await browser.GetAsync("/oidc/session/end");
        var resume = other.Cookies.GetAllCookies().Single(cookie => cookie.Name == "_interaction_resume");
        return new(StringComparer.Ordinal)
        {
            ["@@access"] = (string)tokens["access_token"]!,
            ["@@refresh"] = (string)tokens["refresh_token"]!,
            ["@@id"] = (string)tokens["id_token"]!,
            ["@@jwt"] = (string)forApi["access_token"]!,
            ["@@code"] = Flows.ParameterOf(await browser.AuthorizeAsync(Flows.Query("web")), "code"),
            ["@@device"] = (string)device["device_code"]!,
            ["@@user"] = (string)device["user_code"]!,
            ["@@pushed"] = (string)pushed["request_uri"]!,
            ["@@xsrf"] = Browser.ReadForm(await Browser.TextAsync(logout)).Fields[0].Value,
            ["@@form"] = other.Cookies.GetAllCookies().Single(cookie => cookie.Name == "_logto_device_flow_xsrf").Value,
            ["@@twin"] = other.Cookies.GetCookieHeader(new Uri(host.Address, "/oidc/device")),
            ["@@uid"] = resume.Value,
            ["@@resume"] = other.Cookies.GetCookieHeader(new Uri(host.Address, resume.Path)),
            ["@@cookie"] = browser.Cookies.GetCookieHeader(new Uri(host.Address, "/oidc/auth")),
        };
    }

    private static async Task<(HttpStatusCode Status, JsonObject Body)> SendAsync(Browser browser, string path, params (string Name, string Value)[] form)
    {
        using var response = await browser.PostAsync(path, form);
        return (response.StatusCode, await Browser.JsonAsync(response));
    }
}
