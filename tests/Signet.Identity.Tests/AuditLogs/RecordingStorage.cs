using Signet.Identity.AuditLogs;

namespace Signet.Identity.Tests.AuditLogs;

/// <summary>Keeps batches in memory; can fail the first attempts.</summary>
internal sealed class RecordingStorage : IAppendStorage
{
    public int FailuresLeft { get; set; }

    public int Batches { get; private set; }

    public List<AuditLog> Logs { get; } = [];

    public Task AppendAsync(IReadOnlyCollection<AuditLog> logs, IReadOnlyCollection<DailyActiveUser> activity, CancellationToken ct)
    {
        if (FailuresLeft-- > 0)
        {
            throw new IOException("The disk is busy.");
        }

        Batches++;
        Logs.AddRange(logs);
        return Task.CompletedTask;
    }
}
