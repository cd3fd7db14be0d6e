using Microsoft.Extensions.Logging.Abstractions;
using Signet.Identity.AuditLogs;
using Signet.Identity.Tenants;

namespace Signet.Identity.Tests.AuditLogs;

/// <summary>architecture.md 4, group commit.</summary>
public sealed class GroupCommitTests : IDisposable
{
    private readonly RecordingStorage _storage = new();
    private readonly GroupCommit _groupCommit;

    public GroupCommitTests() => _groupCommit = new(_storage, NullLogger<GroupCommit>.Instance);

    public void Dispose() => _groupCommit.Dispose();

    [Fact]
    public async Task Rows_that_wait_together_are_committed_together()
    {
        for (var i = 0; i < 300; i++)
        {
            await _groupCommit.AppendAsync(Row(), CancellationToken.None);
        }

        await _groupCommit.StartAsync(CancellationToken.None);
        await _groupCommit.StopAsync(CancellationToken.None);

        Assert.Equal(300, _storage.Logs.Count);
        Assert.Equal(1, _storage.Batches);
    }

    [Fact]
    public async Task Nothing_is_dropped_at_shutdown()
    {
        await _groupCommit.StartAsync(CancellationToken.None);
        for (var i = 0; i < 2000; i++)
        {
            await _groupCommit.AppendAsync(Row(), CancellationToken.None);
        }

        await _groupCommit.StopAsync(CancellationToken.None);

        Assert.Equal(2000, _storage.Logs.Count);
    }

    [Fact]
    public async Task A_batch_that_fails_is_tried_again_before_its_caller_is_told()
    {
        _storage.FailuresLeft = 2;
        await _groupCommit.StartAsync(CancellationToken.None);

        await _groupCommit.AppendDurableAsync(Row(), CancellationToken.None);

        Assert.Single(_storage.Logs);
        await _groupCommit.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_caller_that_needs_durability_hears_of_a_lasting_failure()
    {
        _storage.FailuresLeft = int.MaxValue;
        await _groupCommit.StartAsync(CancellationToken.None);

        await Assert.ThrowsAsync<IOException>(() => _groupCommit.AppendDurableAsync(Row(), CancellationToken.None));
        await _groupCommit.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_full_queue_makes_callers_wait()
    {
        var appended = 0;
        ValueTask last;
        do
        {
            last = _groupCommit.AppendAsync(Row(), CancellationToken.None);
            appended++;
        }
        while (last.IsCompleted && appended < 100_000);

        Assert.False(last.IsCompleted);
        await _groupCommit.StartAsync(CancellationToken.None);
        await last;
        await _groupCommit.StopAsync(CancellationToken.None);
        Assert.Equal(appended, _storage.Logs.Count);
    }

    private static AuditLog Row() => AuditLog.Create(TenantId.Default, "Unknown", "{}", null, null, DateTimeOffset.UnixEpoch);
}
