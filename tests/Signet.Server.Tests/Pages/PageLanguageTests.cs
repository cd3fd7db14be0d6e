using System.Text.Json.Nodes;

namespace Signet.Server.Tests.Pages;

/// <summary>The language of a page (experience.md 17.7).</summary>
public sealed class PageLanguageTests(OnSqlite fixture)
{
    [Theory]
    [InlineData("th", null, null, "th")]
    [InlineData("fr th en", null, null, "th")]
    [InlineData(null, "th-TH,th;q=0.9,en;q=0.8", null, "th")]
    [InlineData("en", "th-TH", null, "en")]
    [InlineData("en", "en", "th", "th")]
    [InlineData("xx", "yy", "zz", "en")]
    public async Task The_application_the_browser_and_the_person_are_asked_in_turn(string? uiLocales, string? accepted, string? chosen, string expected)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var browser = fixture.Server.NewBrowser();
        if (accepted is not null)
        {
            browser.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(accepted);
        }

        using var visit = new PageVisit(browser);
        await visit.GoAsync(client.Authorize(more: uiLocales is null ? [] : [("ui_locales", uiLocales)]).Url);
        if (chosen is not null)
        {
            await visit.GoAsync($"{visit.Landing.Address.PathAndQuery}&lng={chosen}");
        }

        Assert.Contains($"<html lang=\"{expected}\"", visit.Html, StringComparison.Ordinal);
        Assert.Equal(expected, Assert.Single(visit.Landing.Page!.Content.Headers.ContentLanguage));
        Assert.Equal(expected == "th", visit.Html.Contains("เข้าสู่ระบบ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_language_that_was_chosen_stays_on_the_pages_that_follow()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        using var visit = await PageVisit.StartAsync(fixture.Server, client.Authorize().Url);
        await visit.GoAsync(visit.Landing.Address.PathAndQuery + "&lng=th");
        await visit.GoAsync("/register?lng=th");

        await visit.SubmitAsync(("identifier", "u" + Identity.Ids.NewShort()));

        Assert.Equal("/register/password", visit.Landing.Address.AbsolutePath);
        Assert.Contains("<html lang=\"th\"", visit.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_phrase_exists_in_every_language_with_the_same_placeholders()
    {
        var english = Read("en");
        var thai = Read("th");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), thai.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, phrase => Assert.Equal(Placeholders(phrase.Value), Placeholders(thai[phrase.Key])));
        Assert.All(thai.Values, text => Assert.False(string.IsNullOrWhiteSpace(text)));
    }

    private static Dictionary<string, string> Read(string language)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        Collect(JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src/Signet.Experience/Phrases", language + ".json")))!.AsObject(), "", found);
        return found;
    }

    private static void Collect(JsonObject node, string prefix, Dictionary<string, string> found)
    {
        foreach (var (name, value) in node)
        {
            if (value is JsonObject inner)
            {
                Collect(inner, prefix + name + ".", found);
            }
            else
            {
                found[prefix + name] = (string)value!;
            }
        }
    }

    private static List<string> Placeholders(string text) =>
        [.. System.Text.RegularExpressions.Regex.Matches(text, @"\{\{\w+\}\}").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal)];
}
