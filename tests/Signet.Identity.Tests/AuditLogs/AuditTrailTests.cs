using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Signet.Identity.AuditLogs;
using Signet.Identity.Errors;
using Signet.Identity.Tenants;

namespace Signet.Identity.Tests.AuditLogs;

/// <summary>management.md 15.3 and 15.4.</summary>
public sealed class AuditTrailTests
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task V_secrets_never_reach_a_row_at_any_depth()
    {
        var payload = await WriteAsync(new AuditEntry("ExchangeTokenBy.ClientCredentials")
        {
            Details = new JsonObject
            {
                ["params"] = new JsonObject
                {
                    ["client_secret"] = "planted",
                    ["refresh_token"] = "planted",
                    ["Authorization"] = "planted",
                    ["list"] = new JsonArray(new JsonObject { ["api-key"] = "planted" }),
                    ["scriptBody"] = "planted",
                    ["grant_type"] = "client_credentials",
                },
                ["hasPassword"] = true,
            },
        });

        Assert.DoesNotContain("planted", payload.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("******", (string?)payload["params"]!["client_secret"]);
        Assert.Null(payload["params"]!["scriptBody"]);
        Assert.Equal("client_credentials", (string?)payload["params"]!["grant_type"]);
        Assert.True((bool?)payload["hasPassword"]);
    }

    [Fact]
    public async Task A_failure_names_its_code_and_the_operators_reason()
    {
        var payload = await WriteAsync(new AuditEntry("Interaction.SignIn.Submit")
        {
            Error = new ApiError("session.invalid_credentials", 422, new { password = "planted" }),
            Reason = "the user is suspended",
            UserId = "u1",
        });

        Assert.Equal("Error", (string?)payload["result"]);
        Assert.Equal("session.invalid_credentials", (string?)payload["error"]!["code"]);
        Assert.Equal("the user is suspended", (string?)payload["error"]!["message"]);
        Assert.Equal("******", (string?)payload["error"]!["data"]!["password"]);
        Assert.Equal("u1", (string?)payload["userId"]);
    }

    [Fact]
    public async Task NUL_characters_are_removed()
    {
        var payload = await WriteAsync(new AuditEntry("Unknown") { Details = new JsonObject { ["na\0me"] = "va\0lue" } });

        Assert.Equal("value", (string?)payload["name"]);
    }

    [Fact]
    public async Task The_user_agent_is_kept_and_parsed()
    {
        var payload = await WriteAsync(new AuditEntry("Unknown"));

        var parsed = payload["userAgentParsed"]!;
        Assert.Equal(Firefox, (string?)parsed["ua"]);
        Assert.Equal("Firefox", (string?)parsed["browser"]!["name"]);
        Assert.Equal("140", (string?)parsed["browser"]!["major"]);
        Assert.Equal("Gecko", (string?)parsed["engine"]!["name"]);
        Assert.Equal("Linux", (string?)parsed["os"]!["name"]);
        Assert.Equal("amd64", (string?)parsed["cpu"]!["architecture"]);
    }

    private static async Task<JsonObject> WriteAsync(AuditEntry entry)
    {
        var storage = new RecordingStorage();
        using var groupCommit = new GroupCommit(storage, NullLogger<GroupCommit>.Instance);
        await groupCommit.StartAsync(CancellationToken.None);
        var tenant = new CurrentTenant(new TenantEndpoints("http://core", "http://admin"));
        tenant.Set(TenantId.Default);
        var origin = new RequestOrigin { Ip = "192.0.2.1", UserAgent = Firefox, RequestId = "r" };
        await new AuditTrail(groupCommit, tenant, origin, new FakeTimeProvider()).AddDurableAsync(entry, CancellationToken.None);
        await groupCommit.StopAsync(CancellationToken.None);
        return JsonNode.Parse(Assert.Single(storage.Logs).Payload)!.AsObject();
    }
}
