using System.Text;
using System.Text.Json.Nodes;

namespace Signet.Conformance.Attacks;

/// <summary>security.md class V: what lets its bearer in is nowhere but in the answer that gave it.</summary>
public sealed class SecretsAtRestTests(OnSqlite fixture)
{
    [Fact]
    public async Task V_codes_tokens_and_secrets_are_in_no_file_no_log_and_no_audit_row()
    {
        var client = await TestClient.CreateAsync(fixture.Server, fixture.Api);
        var person = await fixture.SignInAsync(client);
        using var page = person.Page;
        var first = await client.TokensAsync(person);
        using var introspected = await fixture.Server.Http.PostAsync(new Uri("/oidc/token/introspection", UriKind.Relative), new FormUrlEncodedContent(
            [new("token", (string)first["access_token"]!), new("client_id", client.Id), new("client_secret", client.Secret!)]), TestContext.Current.CancellationToken);
        var second = await TestClient.TokensAsync(await client.RefreshAsync((string)first["refresh_token"]!));
        var cookies = page.Browser.Cookies.GetAllCookies().Where(cookie => cookie.Name == "_session").Select(cookie => cookie.Value);
        string[] secrets =
        [
            person.Code, person.Verifier, ProtocolSignIn.Password, client.Secret!, .. cookies,
            .. new[] { first, second }.SelectMany(tokens => new[] { (string)tokens["access_token"]!, (string)tokens["refresh_token"]! }),
        ];

        var audit = (await fixture.Api.CallAsync(HttpMethod.Get, "/api/logs?page_size=100")).ToJsonString();
        var logs = string.Join('\n', fixture.Server.Logs.All);
        var files = Directory.GetFiles(fixture.Server.DataFolder, "*", SearchOption.AllDirectories).Select(ReadShared).ToList();

        Assert.True((bool)JsonNode.Parse(await introspected.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["active"]!);
        Assert.NotEmpty(files);
        foreach (var secret in secrets)
        {
            Assert.DoesNotContain(secret, audit, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, logs, StringComparison.Ordinal);
            Assert.All(files, file => Assert.True(file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) < 0));
        }
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return copy.ToArray();
    }
}
