using Signet.Load.Targets;

namespace Signet.Load.Runs;

/// <summary>Interleaved rounds: in each, every operation runs on every server one after the other, so that a change of the machine's mood hits all.</summary>
internal sealed class Runner(Options options, IReadOnlyList<Target> targets)
{
    public async Task RunAsync(Results results)
    {
        await WarmUpAsync();
        for (var round = 1; round <= options.Rounds; round++)
        {
            await Console.Error.WriteLineAsync($"round {round} of {options.Rounds}");
            await RoundAsync(round, results);
        }
    }

    private async Task RoundAsync(int round, Results results)
    {
        foreach (var operation in Included())
        {
            if (operation == Operations.SignIn)
            {
                // Beside what it bounds: the machine's mood changes within minutes.
                results.HashRates.Add(await HashRate.MeasureAsync(TimeSpan.FromSeconds(options.Seconds)));
            }

            for (var i = 0; i < targets.Count; i++)
            {
                var target = targets[(i + round) % targets.Count];
                await WithWorkersAsync(target, operation, async workers => results.Add(operation, target.Name, await MeasureAsync(target, workers)));
            }
        }
    }

    private async Task WarmUpAsync()
    {
        foreach (var operation in Included())
        {
            foreach (var target in targets)
            {
                await WithWorkersAsync(target, operation, workers => WarmUp.RunAsync(target, workers));
            }
        }
    }

    private IEnumerable<string> Included() => Operations.All.Select(operation => operation.Name).Where(options.Includes);

    // Prepared anew each time: the peer's store forgets what it has not seen for a while.
    private async Task WithWorkersAsync(Target target, string operation, Func<IReadOnlyList<Func<Task>>, Task> use)
    {
        if (await target.PrepareAsync(operation, options.Connections) is { } workers)
        {
            await use(workers);
        }

        target.Disconnect();
    }

    private async Task<Measurement> MeasureAsync(Target target, IReadOnlyList<Func<Task>> workers)
    {
        var before = await target.ReadCountersAsync();
        var measurement = await Measurement.TakeAsync(workers, TimeSpan.FromSeconds(options.Seconds));
        var allocated = (await target.ReadCountersAsync())?.AllocatedBytes - before?.AllocatedBytes;
        return measurement with { KilobytesAllocated = allocated / 1000d / measurement.Count };
    }
}
