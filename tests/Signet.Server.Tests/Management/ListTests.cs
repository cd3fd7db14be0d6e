
namespace Signet.Server.Tests.Management;

[Collection(ManagementOnSqlite.Name)]
public sealed class ListsOnSqlite(OnSqlite server) : ListTests(server);

[Collection(ManagementOnPostgreSql.Name)]
public sealed class ListsOnPostgreSql(OnPostgreSql server) : ListTests(server);

/// <summary>management.md 7: pagination and search, on the list of users.</summary>
public abstract class ListTests(ServerFixture fixture) : ManagementSuite(fixture)
{
    private readonly string _marker = "s" + Identity.Ids.NewShort();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var (username, name) in new[] { ("_alpha", "First"), ("_beta", "Second"), ("_gamma", "Third") })
        {
            await NewAsync("/users", new { username = _marker + username, name = $"{_marker} {name}", primaryEmail = $"{_marker}{username}@example.com" });
        }
    }

    [Fact]
    public async Task Pages_are_described_by_their_headers()
    {
        var first = await Api.GetAsync($"/users?search={_marker}%25&page_size=2");

        Assert.Equal(["_gamma", "_beta"], Names(first));
        Assert.Equal("3", first.Header("Total-Number"));
        var origin = Server.Core.GetLeftPart(UriPartial.Authority);
        Assert.Equal(
            [$"<{origin}/users?search={_marker}%25&page_size=2&page=1>; rel=\"first\"", $"<{origin}/users?search={_marker}%25&page_size=2&page=2>; rel=\"last\"", $"<{origin}/users?search={_marker}%25&page_size=2&page=2>; rel=\"next\""],
            first.Headers["Link"].SelectMany(line => line.Split(", ")));
        var second = await Api.GetAsync($"/users?search={_marker}%25&page=2&page_size=2");
        Assert.Equal(["_alpha"], Names(second));
        Assert.Contains(second.Headers["Link"].SelectMany(line => line.Split(", ")), link => link.EndsWith("rel=\"prev\"", StringComparison.Ordinal));
        Assert.Empty(Names(await Api.GetAsync($"/users?search={_marker}%25&page=9")));
    }

    [Theory]
    [InlineData("page=0")]
    [InlineData("page=-1")]
    [InlineData("page=x")]
    [InlineData("page_size=101")]
    [InlineData("page_size=0")]
    public async Task A_page_that_cannot_be_is_refused(string query) => Refused(await Api.GetAsync("/users?" + query), 400, "guard.invalid_pagination");

    [Fact]
    public async Task An_empty_page_parameter_counts_as_absent() => Done(await Api.GetAsync("/users?page=&page_size="), 200);

    [Theory]
    [InlineData("search={0}_alpha", "_alpha")]
    [InlineData("search={0}%25&search.name=%25third", "_alpha,_beta,_gamma")]
    [InlineData("search={0}%25&search.name=%25third&joint=and", "_gamma")]
    [InlineData("search.username={0}_ALPHA&mode=exact", "_alpha")]
    [InlineData("search.username={0}_ALPHA&mode=exact&isCaseSensitive=true", "")]
    [InlineData("search.username={0}_alpha&search.username={0}_beta&mode=exact", "_alpha,_beta")]
    [InlineData("search.primaryEmail={0}%5Fbeta%25", "_beta")]
    [InlineData("search.primary_email=%25BETA@example.com&search.username={0}%25&joint=and", "_beta")]
    [InlineData("search.username=^{0}_(alpha|gamma)$&mode=posix", "_alpha,_gamma")]
    [InlineData("search.username={0}_(alpha|gamma)&mode=similar_to&isCaseSensitive=1", "_alpha,_gamma")]
    [InlineData("search.username={0}%25&search.name=%25Second&mode.name=like&joint=and", "_beta")]
    public async Task A_search_finds_what_its_mode_says(string query, string expected)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(expected);
        var reply = await Api.GetAsync("/users?page_size=100&" + query.Replace("{0}", _marker, StringComparison.Ordinal));

        Done(reply, 200);
        Assert.Equal(expected, string.Join(',', Names(reply).Where(name => name.StartsWith('_')).Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("search.unknown=x")]
    [InlineData("search.a.b=x")]
    [InlineData("search=")]
    [InlineData("search=a&search=b")]
    [InlineData("search=a&mode=other")]
    [InlineData("search=a&joint=xor")]
    [InlineData("search=a&mode=similar_to")]
    [InlineData("search.passwordDigest=a")]
    public async Task A_search_that_makes_no_sense_is_refused(string query)
    {
        var reply = await Api.GetAsync("/users?" + query);
        Refused(reply, 400, "request.invalid_input");
        Assert.Equal("{}", reply["data"]!.ToJsonString());
    }

    [Theory]
    [InlineData("search=%27%20OR%201%3D1%20--")]
    [InlineData("search.name=%27%3B%20DROP%20TABLE%20users%3B--&mode=exact")]
    [InlineData("search.username=%5C&mode=like")]
    public async Task S_injection_search_text_is_only_text(string query)
    {
        Assert.Empty((await Api.GetAsync("/users?" + query)).Json!.AsArray());
        Done(await Api.GetAsync("/users"), 200);
    }

    [Fact]
    public async Task Users_of_a_role_can_be_left_out()
    {
        var role = (await NewAsync("/roles", new { name = "r" + Identity.Ids.New(), description = "d" })).Id;
        var beta = (await Api.GetAsync($"/users?search.username={_marker}_beta")).Json![0]!["id"]!;
        Done(await Api.PostAsync($"/roles/{role}/users", new { userIds = new[] { (string)beta! } }), 201);

        Assert.Equal(["_gamma", "_alpha"], Names(await Api.GetAsync($"/users?search={_marker}%25&excludeRoleId={role}")));
        Assert.Equal(["_beta"], Names(await Api.GetAsync($"/roles/{role}/users")));
        Refused(await Api.GetAsync("/users?excludeRoleId=a&excludeOrganizationId=b"), 400, "request.invalid_input");
    }

    private List<string> Names(ApiReply reply) =>
        [.. reply.Json!.AsArray().Select(user => ((string?)user!["username"] ?? "").Replace(_marker, "", StringComparison.Ordinal))];
}
