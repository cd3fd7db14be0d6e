using System.Globalization;
using System.Text;

namespace Signet.Load.Http;

/// <summary>One browser on one connection: remembers cookies, sends all of them everywhere.</summary>
internal sealed class RawBrowser(RawConnection connection, Uri origin)
{
    private const int MostRedirects = 12;
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    public async ValueTask<RawAnswer> SendAsync(string method, string target, string contentType = "application/json", string body = "")
    {
        var content = body.Length == 0 ? "Content-Length: 0\r\n" : string.Create(CultureInfo.InvariantCulture, $"Content-Type: {contentType}\r\nContent-Length: {body.Length}\r\n");
        var cookies = _cookies.Count == 0 ? "" : $"Cookie: {string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"))}\r\n";
        var request = $"{method} {target} HTTP/1.1\r\nHost: {origin.Authority}\r\nAccept: application/json\r\n{cookies}{(method == "GET" ? "" : content)}\r\n{body}";
        var answer = await connection.SendAsync(Encoding.ASCII.GetBytes(request));
        foreach (var cookie in answer.Header("Set-Cookie"))
        {
            var pair = cookie.Split(';', 2)[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    /// <summary>Follows redirects within the server, sign-in page excepted; returns the first address outside it, or the page where they end.</summary>
    public async ValueTask<Uri> FollowAsync(string address)
    {
        var target = new Uri(origin, address);
        for (var i = 0; i < MostRedirects && target.Authority == origin.Authority; i++)
        {
            var answer = await SendAsync("GET", target.PathAndQuery);
            if (answer.Header("Location").FirstOrDefault() is not { } location)
            {
                answer.Expect(200);
                return target;
            }

            target = new Uri(target, location);
            if (target.AbsolutePath == "/sign-in")
            {
                return target;
            }
        }

        return target;
    }
}
