namespace Signet.Conformance.Protocol;

/// <summary>OpenID Connect RP-Initiated Logout 1.0 section 2.</summary>
public sealed class LogoutPageTests(OnSqlite fixture)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_logout_endpoint_answers_get_and_form_post_alike(bool isPost)
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var visit = new PageVisit(person.Page.Browser);
        (string, string)[] parameters = [("client_id", client.Id), ("post_logout_redirect_uri", "https://app.example.com/"), ("state", "s 1")];

        Landing landing;
        if (isPost)
        {
            using var answer = await visit.PostAsync("/oidc/session/end", parameters);
            await visit.ShowAsync(answer);
            landing = await visit.SubmitHiddenAsync();
        }
        else
        {
            await visit.GoAsync("/oidc/session/end?" + string.Join('&', parameters.Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2)}")));
            landing = await visit.SubmitHiddenAsync();
        }

        Assert.Equal(("https://app.example.com/", "s 1"), (landing.Address.GetLeftPart(UriPartial.Path), landing["state"]));
        var again = await person.Page.Browser.GoAsync(client.Authorize("openid", prompt: "none").Url, TestContext.Current.CancellationToken);
        Assert.Equal("login_required", again["error"]);
    }
}
