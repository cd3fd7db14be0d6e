using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace Signet.Oidc.Http;

/// <summary>A page whose only form submits itself, or by a button where scripts are off.</summary>
internal static class AutoSubmitPage
{
    private const string Script = "document.forms[0].submit()";

    private static readonly string _policy =
        $"default-src 'none'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)))}'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static Task WriteAsync(HttpContext context, string action, IEnumerable<KeyValuePair<string, string>> fields, int status = 200)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Continue</title></head><body>")
            .Append("<form method=\"post\" action=\"").Append(Encode(action)).Append("\">");
        foreach (var (name, value) in fields)
        {
            html.Append("<input type=\"hidden\" name=\"").Append(Encode(name)).Append("\" value=\"").Append(Encode(value)).Append("\">");
        }

        html.Append("<noscript><button type=\"submit\">Continue</button></noscript></form><script>").Append(Script)
            .Append("</script></body></html>");
        return HtmlResponse.WriteAsync(context, html.ToString(), _policy, status);
    }

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);
}
