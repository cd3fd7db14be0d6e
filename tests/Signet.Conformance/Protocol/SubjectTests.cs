namespace Signet.Conformance.Protocol;

/// <summary>Who <c>sub</c> is (OpenID Connect Core sections 2 and 8, RFC 9068 section 5, RFC 9700 section 4.15.1).</summary>
public sealed class SubjectTests(OnSqlite fixture)
{
    [Fact]
    public async Task A_subject_is_short_ascii_the_same_for_every_client_and_never_given_again()
    {
        var (first, second) = (await TestClient.CreateAsync(fixture.Server, fixture.Api), await TestClient.CreateAsync(fixture.Server, fixture.Api));
        var (id, username) = await fixture.CreateUserAsync(ProtocolSignIn.Password);
        var (one, two) = (await SubjectAsync(first, id, username), await SubjectAsync(second, id, username));
        using var deleted = await fixture.Api.SendAsync(HttpMethod.Delete, $"/api/users/{id}");
        var again = await fixture.Api.CallAsync(HttpMethod.Post, "/api/users", new { username, password = ProtocolSignIn.Password });

        var successor = await SubjectAsync(first, (string)again["id"]!, username);

        Assert.Equal((id, id), (one, two));
        Assert.NotEqual(id, successor);
        Assert.Matches("^[\\x21-\\x7E]{1,255}$", id);
    }

    [Fact]
    public async Task Nobody_chooses_the_id_of_an_application()
    {
        var (id, _) = await fixture.CreateUserAsync(ProtocolSignIn.Password);

        var application = await fixture.Api.CallAsync(HttpMethod.Post, "/api/applications", new { id, name = "Impostor", type = "MachineToMachine" });

        Assert.NotEqual(id, (string)application["id"]!);
        Assert.Matches("^[a-z0-9]{21}$", (string)application["id"]!);
    }

    private async Task<string> SubjectAsync(TestClient client, string userId, string username)
    {
        var person = await fixture.SignInAsync(client, userId, username, "openid");
        using var page = person.Page;
        var tokens = await client.TokensAsync(person);
        return (string)Jwt.Payload((string)tokens["id_token"]!)["sub"]!;
    }
}
