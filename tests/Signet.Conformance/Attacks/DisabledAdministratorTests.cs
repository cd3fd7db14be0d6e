using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Tenants;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class O: an administrator whose account or role is gone, against the Management API that they have a token for.</summary>
public abstract class DisabledAdministratorTests(ServerFixture fixture)
{
    [Fact]
    public async Task O_an_administrator_who_was_suspended_or_lost_the_role_is_out_of_the_management_api()
    {
        var token = await RegisterAsync();
        var id = (string)Jwt.Payload(token)["sub"]!;
        Assert.Equal("200", await fixture.Server.GetAsBearerAsync("/api/roles", token));

        await SuspendAsync(id, isSuspended: true);
        Assert.Equal("401 auth.unauthorized", await fixture.Server.GetAsBearerAsync("/api/roles", token));
        await SuspendAsync(id, isSuspended: false);
        Assert.Equal("200", await fixture.Server.GetAsBearerAsync("/api/roles", token));
        await fixture.Server.InDatabaseAsync(db => db.UserRoles.Where(role => role.UserId == id).ExecuteDeleteAsync(), TenantId.Admin);

        Assert.Equal("403 auth.forbidden", await fixture.Server.GetAsBearerAsync("/api/roles", token));
    }

    private Task SuspendAsync(string id, bool isSuspended) => fixture.Server.InDatabaseAsync(
        async db => (await db.Users.SingleAsync(user => user.Id == id)).SetSuspended(isSuspended, fixture.Server.Time.GetUtcNow()), TenantId.Admin);

    /// <summary>The first account of the admin tenant, and the token that the Console would get for it.</summary>
    private async Task<string> RegisterAsync()
    {
        var verifier = Secrets.NewToken();
        var callback = new Uri(fixture.Server.Admin, "/console/callback").AbsoluteUri;
        var challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));
        using var page = await ExperienceClient.OpenAsync(
            fixture.Server.Admin,
            "/oidc/auth?client_id=admin-console&response_type=code&scope=openid%20all&resource=https://default.logto.app/api&first_screen=register"
            + $"&redirect_uri={Uri.EscapeDataString(callback)}&code_challenge={challenge}&code_challenge_method=S256");
        (await page.StartAsync("Register")).EnsureSuccessStatusCode();
        var proof = await ExperienceClient.IdAsync(await page.PostAsync(
            "/verification/new-password-identity",
            new { identifier = new { type = "username", value = "a" + Ids.NewShort() }, password = ProtocolSignIn.Password }));
        (await page.PostAsync("/identification", new { verificationId = proof })).EnsureSuccessStatusCode();
        using var submission = await page.PostAsync("/submit");
        var code = await FollowAsync(page.Browser, new Uri((string)(await submission.EnsureSuccessStatusCode().JsonAsync())["redirectTo"]!));
        using var content = new FormUrlEncodedContent(
        [
            new("grant_type", "authorization_code"), new("client_id", "admin-console"), new("code", code), new("code_verifier", verifier),
            new("redirect_uri", callback), new("resource", "https://default.logto.app/api"),
        ]);
        return (string)(await TestClient.TokensAsync(await fixture.Server.AdminHttp.PostAsync(new Uri("/oidc/token", UriKind.Relative), content)))["access_token"]!;
    }

    /// <summary>To the door of the Console and not through it: it would take the code.</summary>
    private static async Task<string> FollowAsync(Browser browser, Uri next)
    {
        while (next.AbsolutePath != "/console/callback")
        {
            using var response = await browser.Http.GetAsync(next);
            next = new Uri(next, response.Headers.Location!);
        }

        return new Landing(next, null)["code"]!;
    }
}
