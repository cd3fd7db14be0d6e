using System.Text;
using System.Text.Encodings.Web;

namespace Signet.Simulators.Pages;

/// <summary>The frame of every page.</summary>
internal static class Html
{
    public static string Encode(string? text) => HtmlEncoder.Default.Encode(text ?? "");

    public static IResult Page(string title, string body, int status = StatusCodes.Status200OK) => Results.Content(
        $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>{Encode(title)} · Facebook simulator</title>
          <link rel="stylesheet" href="/style.css">
          <link rel="icon" href="data:,">
        </head>
        <body>
          <header><span class="mark" aria-hidden="true">f</span><span>Facebook <b>simulator</b></span></header>
          <p class="notice">This is a local stand-in for tests and demos. It is not facebook.com: never enter a real password.</p>
          <main>{body}</main>
        </body>
        </html>
        """,
        "text/html; charset=utf-8",
        Encoding.UTF8,
        status);

    public static IResult StyleSheet()
    {
        var stream = typeof(Html).Assembly.GetManifestResourceStream("style.css")!;
        return Results.Stream(stream, "text/css; charset=utf-8");
    }
}
