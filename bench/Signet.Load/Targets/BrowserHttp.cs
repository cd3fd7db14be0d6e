using System.Net;

namespace Signet.Load.Targets;

/// <summary>One browser: its cookies over shared connections.</summary>
internal sealed class BrowserHttp(HttpMessageHandler handler, Uri origin) : IDisposable
{
    private const int MostRedirects = 12;
    private readonly HttpClient _http = new(handler, disposeHandler: false);
    private readonly CookieContainer _cookies = new();

    /// <summary>Follows redirects within the server; returns the first address outside it, or the page where they end.</summary>
    public async Task<Uri> FollowAsync(string address)
    {
        var target = new Uri(origin, address);
        for (var i = 0; i < MostRedirects && target.Authority == origin.Authority; i++)
        {
            using var answer = await SendAsync(new HttpRequestMessage(HttpMethod.Get, target));
            if (answer.Headers.Location is not { } location)
            {
                return answer.IsSuccessStatusCode ? target : throw new InvalidOperationException($"{target} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
            }

            target = new Uri(target, location);
            if (target.AbsolutePath == "/sign-in")
            {
                return target;
            }
        }

        return target;
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, HttpStatusCode expected)
    {
        var answer = await SendAsync(new HttpRequestMessage(method, new Uri(origin, path)) { Content = content });
        return answer.StatusCode == expected
            ? answer
            : throw new InvalidOperationException($"{method} {path} answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.GetCookieHeader(request.RequestUri!) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        var answer = await _http.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var values))
        {
            foreach (var value in values)
            {
                _cookies.SetCookies(request.RequestUri!, value);
            }
        }

        return answer;
    }
}
