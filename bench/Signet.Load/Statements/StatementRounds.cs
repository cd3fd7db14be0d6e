using Signet.Load.Runs;
using Signet.Load.Targets;

namespace Signet.Load.Statements;

/// <summary>Counts the statements of each operation on each server that keeps its state in PostgreSQL.</summary>
internal sealed class StatementRounds(Options options, IReadOnlyList<Target> targets)
{
    private const int Times = 100;

    public async Task RunAsync(StatementCounter counter, Results results)
    {
        await counter.SwitchAsync(on: true);
        foreach (var (operation, _) in Operations.All.Where(operation => options.Includes(operation.Name)))
        {
            foreach (var target in targets.Where(target => target.Database is not null))
            {
                if (await target.PrepareAsync(operation, connections: 1) is { } workers)
                {
                    results.Add(operation, target.Name, await counter.CountAsync(target.Database!, workers[0], Times));
                }

                target.Disconnect();
            }
        }

        await counter.SwitchAsync(on: false);
    }
}
