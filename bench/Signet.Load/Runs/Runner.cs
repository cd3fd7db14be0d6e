using Signet.Load.Targets;

namespace Signet.Load.Runs;

/// <summary>Interleaved rounds: in each, every operation runs on every server one after the other, so that a change of the machine's mood hits all.</summary>
internal sealed class Runner(Options options, IReadOnlyList<Target> targets)
{
    public async Task RunAsync(Results results)
    {
        await RoundAsync(0, WarmUp, (_, _, _) => { });
        for (var round = 1; round <= options.Rounds; round++)
        {
            await Console.Error.WriteLineAsync($"round {round} of {options.Rounds}");
            results.HashRates.Add(await HashRate.MeasureAsync(TimeSpan.FromSeconds(Math.Min(options.Seconds, 2))));
            await RoundAsync(round, _ => TimeSpan.FromSeconds(options.Seconds), results.Add);
        }
    }

    // Long enough for the last tier of the just-in-time compilers on both sides, which share two processors with the load: a server runs for
    // weeks. A sign-in runs through most of the server, but only a hundred times per second.
    private static TimeSpan WarmUp(string operation) => TimeSpan.FromSeconds(operation == Operations.SignIn ? 40 : 20);

    private async Task RoundAsync(int round, Func<string, TimeSpan> length, Action<string, string, Measurement> report)
    {
        foreach (var (operation, _) in Operations.All.Where(operation => options.Includes(operation.Name)))
        {
            for (var i = 0; i < targets.Count; i++)
            {
                var target = targets[(i + round) % targets.Count];
                // Prepared anew each time: the peer's store forgets what it has not seen for a while.
                if (await target.PrepareAsync(operation, options.Connections) is { } workers)
                {
                    report(operation, target.Name, await MeasureAsync(target, workers, length(operation)));
                }

                target.Disconnect();
            }
        }
    }

    private static async Task<Measurement> MeasureAsync(Target target, IReadOnlyList<Func<Task>> workers, TimeSpan length)
    {
        var before = await target.AllocatedBytesAsync();
        var measurement = await Measurement.TakeAsync(workers, length);
        return measurement with { KilobytesAllocated = (await target.AllocatedBytesAsync() - before) / 1000d / measurement.Count };
    }
}
