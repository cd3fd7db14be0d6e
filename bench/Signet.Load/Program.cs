using Signet.Load;
using Signet.Load.Reports;
using Signet.Load.Runs;
using Signet.Load.Statements;
using Signet.Load.Targets;

// bench/load [--rounds 5 --seconds 3 --connections 64 --only m2m,refresh --targets floor,Signet --db sqlite --out FILE]
var options = Options.Parse(args);
await using var counter = StatementCounter.For(options.PostgreSql);
var database = counter is null || options.IsEmbedded ? null : await counter.CreateDatabaseAsync(options.PostgreSql!, "signet_load_signet", options.DatabaseOptions);
var peerDatabase = counter is null ? null : await counter.CreateDatabaseAsync(options.PostgreSql!, "signet_load_peer");
Target[] targets = [new FloorTarget(options.FirstPort), new OidcProviderTarget(options.FirstPort + 1, peerDatabase), new SignetTarget(options.FirstPort + 2, database, options.Server)];
targets = [.. targets.Where(target => options.Targets.Count == 0 || options.Targets.Contains(target.Name))];
try
{
    foreach (var target in targets)
    {
        await target.StartAsync();
    }

    var results = new Results();
    if (counter is not null)
    {
        await new StatementRounds(options, targets).RunAsync(counter, results);
    }

    await new Runner(options, targets).RunAsync(results);
    var report = Report.Write(results, options.Connections);
    Console.WriteLine(report);
    if (options.Output is { } file)
    {
        await File.WriteAllTextAsync(file, report);
    }
}
finally
{
    foreach (var target in targets)
    {
        await target.DisposeAsync();
    }
}
