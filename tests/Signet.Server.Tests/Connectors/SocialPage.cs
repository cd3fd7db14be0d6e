using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Signet.Simulators.Facebook;

namespace Signet.Server.Tests.Connectors;

/// <summary>A custom sign-in page that signs people in with Facebook through the Experience API.</summary>
public static class SocialPage
{
    /// <summary>The address of Facebook's dialog and the verification that belongs to it.</summary>
    public static async Task<(string Uri, string VerificationId)> StartSocialAsync(this ExperienceClient page, FacebookServer server, string state = "st4te")
    {
        var answer = await page.PostAsync(
            $"/verification/social/{FacebookServer.ConnectorId}/authorization-uri", new { state, redirectUri = server.RedirectUri });
        var json = (await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonObject>())!;
        return ((string)json["authorizationUri"]!, (string)json["verificationId"]!);
    }

    public static Task<HttpResponseMessage> VerifySocialAsync(this ExperienceClient page, string verificationId, object connectorData) =>
        page.PostAsync($"/verification/social/{FacebookServer.ConnectorId}/verify", new { verificationId, connectorData });

    /// <summary>The whole first visit of somebody without an account; the browser ends at the client.</summary>
    public static async Task<Landing> RegisterWithFacebookAsync(this ExperienceClient page, FacebookServer server, FacebookUser person)
    {
        (await page.StartAsync("SignIn")).EnsureSuccessStatusCode();
        var (_, id) = await page.StartSocialAsync(server);
        var code = server.Facebook.IssueCode(person.Id, server.RedirectUri);
        Assert.Equal("200", await page.VerifySocialAsync(id, new { code, redirectUri = server.RedirectUri }).VerdictAsync());
        Assert.Equal("404 user.identity_not_exist", await page.PostAsync("/identification", new { verificationId = id }).VerdictAsync());
        Assert.Equal("204", await page.PutAsync("/interaction-event", new { interactionEvent = "Register" }).VerdictAsync());
        Assert.Equal("201", await page.PostAsync("/identification", new { verificationId = id }).VerdictAsync());
        return await page.FinishAsync();
    }
}
