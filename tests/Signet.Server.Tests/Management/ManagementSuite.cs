using Signet.Identity.Tenants;

namespace Signet.Server.Tests.Management;

/// <summary>Tests of the Management API of the tenant <c>default</c>; they share one server per database and never look at totals.</summary>
public abstract class ManagementSuite(ServerFixture fixture) : IAsyncLifetime
{
    private ManagementApi? _api;

    protected ManagementApi Api => _api!;

    protected SignetServer Server => fixture.Server;

    public virtual async ValueTask InitializeAsync() => _api = await ManagementApi.OfAsync(fixture.Server, TenantId.Default);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static void Refused(ApiReply reply, int status, string code)
    {
        ArgumentNullException.ThrowIfNull(reply);
        Assert.Equal($"{status} {code}", $"{reply.Status} {reply.Code}");
    }

    /// <summary>A refusal by the schema of the body, query or path; returns where the first issue lies.</summary>
    protected static string Invalid(ApiReply reply)
    {
        Refused(reply, 400, "guard.invalid_input");
        Assert.Equal("ZodError", (string?)reply["data"]!["name"]);
        return string.Join('.', reply["data"]!["issues"]![0]!["path"]!.AsArray().Select(step => step!.ToString()));
    }

    protected static void Done(ApiReply reply, int status)
    {
        ArgumentNullException.ThrowIfNull(reply);
        Assert.True(reply.Status == status, $"{reply.Status} {reply.Text}");
    }

    protected async Task<ApiReply> NewAsync(string path, object body)
    {
        var reply = await Api.PostAsync(path, body);
        Assert.True(reply.Status is 200 or 201, reply.Text);
        return reply;
    }
}
