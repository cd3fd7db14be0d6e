using Npgsql;

namespace Signet.Persistence.PostgreSql;

/// <summary>
/// Commands whose commit does not wait for the disk. The next commit that waits makes them durable too, because the log is written in order.
/// </summary>
internal static class RelaxedBatch
{
    /// <summary>The commands of a batch share one implicit transaction, so the setting ends with it.</summary>
    public static NpgsqlBatch On(NpgsqlDataSource database)
    {
        var batch = database.CreateBatch();
        batch.BatchCommands.Add(new NpgsqlBatchCommand("SET LOCAL synchronous_commit = off"));
        return batch;
    }
}
