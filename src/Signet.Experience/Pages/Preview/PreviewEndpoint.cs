using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Http;
using Signet.Experience.Pages.Register;
using Signet.Experience.Pages.Settings;
using Signet.Experience.Pages.SignIn;
using Signet.Experience.Phrases;

namespace Signet.Experience.Pages.Preview;

/// <summary>
/// The Console's live preview (experience.md 17.5). <c>/sign-in?preview=true</c> waits for settings from the frame around it and asks
/// POST /preview to draw them with the very components of the real page. Nothing is stored and no interaction is touched.
/// </summary>
internal static partial class PreviewEndpoint
{
    internal sealed record Request(JsonElement SignInExperience, string? Language = null, string? Theme = null, string? Platform = null, string? Screen = null);

    public static IResult Waiting(PageContext page) => Draw<PreviewPage>(page, page.View with { IsPreview = true }, null);

    public static async Task<IResult> HandleAsync(HttpContext context, PageContext page)
    {
        if (await ReadAsync(context) is not { } request || !Nonce().IsMatch(context.Request.Headers["Signet-Nonce"].ToString()))
        {
            return Results.BadRequest();
        }

        var settings = PageSettings.From(request.SignInExperience);
        var view = page.Create(context, settings, context.Request.Headers["Signet-Nonce"].ToString(), clientId: null) with
        {
            T = PhraseBook.Get(PhraseBook.Choose([request.Language ?? settings.LanguageInfo.FallbackLanguage], [])),
            Path = request.Screen == "register" ? "/register" : "/sign-in",
            IsPreview = true,
            IsMobile = request.Platform == "mobile",
            ForcedTheme = request.Theme == "dark" ? "dark" : "light",
        };
        return request.Screen == "register" || settings.SignInMode == SignInMode.Register
            ? Draw<RegisterPage>(page, view, RegisterModel.For(settings, FormState.Empty, FirstScreen.Whole))
            : Draw<SignInPage>(page, view, SignInModel.For(settings, FormState.Empty, FirstScreen.Whole));
    }

    private static async Task<Request?> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFromJsonAsync<Request>(context.RequestAborted);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    // Only the Console may put this page into a frame.
    private static PageResult Draw<T>(PageContext page, Layout.PageView view, object? model) =>
        new(view, typeof(T), model, formTarget: null, frameAncestors: "'self' " + page.AdminEndpoint);

    [GeneratedRegex("^[A-Za-z0-9+/]{22}==$", RegexOptions.CultureInvariant)]
    private static partial Regex Nonce();
}
