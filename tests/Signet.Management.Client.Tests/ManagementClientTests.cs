using System.Net;
using Signet.Management.Client.Applications;
using Signet.Management.Client.Logs;
using Xunit;

namespace Signet.Management.Client.Tests;

public sealed class ManagementClientTests : IDisposable
{
    private readonly RecordedServer _server = new();

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task A_request_carries_the_callers_token_and_an_escaped_path()
    {
        _server.Answer(HttpStatusCode.OK, """{"id":"a/b","name":"Shop","type":"SPA"}""");

        await _server.CreateClient().Applications.GetAsync("a/b", TestContext.Current.CancellationToken);

        var request = Assert.Single(_server.Requests);
        Assert.Equal("/api/applications/a%2Fb", request.Target);
        Assert.Equal("Bearer token-1", request.Authorization);
    }

    [Fact]
    public async Task Absent_objects_read_as_empty_ones()
    {
        _server.Answer(HttpStatusCode.OK, """{"id":"a","name":"Shop","type":"Traditional"}""");

        var application = await _server.CreateClient().Applications.GetAsync("a", TestContext.Current.CancellationToken);

        Assert.Empty(application.OidcClientMetadata.RedirectUris);
        Assert.Empty(application.CustomData);
        Assert.True(application.HasSecrets);
    }

    [Fact]
    public async Task A_page_reads_its_total_from_the_header()
    {
        _server.Answer(HttpStatusCode.OK, "[]", ("Total-Number", "10001"), ("Total-Number-Is-Capped", "true"));

        var page = await _server.CreateClient().Logs.ListAsync(
            new PageRequest(2, 20),
            new LogFilter { LogKey = "Interaction.Create", From = DateTimeOffset.FromUnixTimeMilliseconds(5) },
            TestContext.Current.CancellationToken);

        Assert.Equal(10001, page.Total);
        Assert.True(page.IsCapped);
        Assert.Equal("/api/logs?page=2&page_size=20&enableCap=true&logKey=Interaction.Create&start_time=5", _server.Requests[0].Target);
    }

    [Fact]
    public async Task A_keyword_is_sent_as_a_substring_pattern()
    {
        _server.Answer(HttpStatusCode.OK, "[]");

        await _server.CreateClient().Users.ListAsync(PageRequest.First, " oo ", TestContext.Current.CancellationToken);

        Assert.Equal("/api/users?page=1&page_size=20&search=%25oo%25", _server.Requests[0].Target);
    }

    [Fact]
    public async Task An_update_sends_only_what_is_set()
    {
        _server.Answer(HttpStatusCode.OK, """{"id":"a","name":"Shop","type":"SPA"}""");

        await _server.CreateClient().Applications.UpdateAsync(
            "a", new UpdateApplicationRequest { Name = "Shop" }, TestContext.Current.CancellationToken);

        Assert.Equal("""{"name":"Shop"}""", _server.Requests[0].Body);
        Assert.Equal(HttpMethod.Patch, _server.Requests[0].Method);
    }

    [Fact]
    public async Task A_refusal_becomes_a_typed_error_with_its_field_issues()
    {
        _server.Answer(
            HttpStatusCode.BadRequest,
            """{"code":"guard.invalid_input","data":{"issues":[{"code":"x","path":["oidcClientMetadata","redirectUris",0],"message":"Bad URI"}],"name":"ZodError"},"details":"d","message":"Invalid body"}""",
            ("Logto-Core-Request-Id", "req-1"));

        var error = await Assert.ThrowsAsync<SignetApiException>(() => _server.CreateClient().Applications.CreateAsync(
            new CreateApplicationRequest("Shop", ApplicationType.SPA), TestContext.Current.CancellationToken));

        Assert.Equal("guard.invalid_input", error.Code);
        Assert.Equal("Invalid body", error.Message);
        Assert.Equal("req-1", error.RequestId);
        Assert.Equal(new FieldIssue("oidcClientMetadata.redirectUris.0", "Bad URI"), Assert.Single(error.Issues));
    }

    [Fact]
    public async Task An_answer_that_is_not_json_still_becomes_a_typed_error()
    {
        _server.Answer(HttpStatusCode.BadGateway, "<html>");

        var error = await Assert.ThrowsAsync<SignetApiException>(
            () => _server.CreateClient().Users.GetAsync("u", TestContext.Current.CancellationToken));

        Assert.Equal("http.502", error.Code);
    }
}
