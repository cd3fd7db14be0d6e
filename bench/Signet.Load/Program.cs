using Signet.Load;
using Signet.Load.Runs;
using Signet.Load.Targets;

// dotnet run -c Release --project bench/Signet.Load [-- --rounds 5 --seconds 3 --connections 256 --only m2m,refresh --targets Signet --db postgres://… --peer-db postgres://… --out FILE]
var options = Options.Parse(args);
Target[] targets = [new FloorTarget(options.FirstPort), new OidcProviderTarget(options.FirstPort + 1, options.PeerDatabase), new SignetTarget(options.FirstPort + 2, options.Database)];
targets = [.. targets.Where(target => options.Targets.Count == 0 || options.Targets.Contains(target.Name))];
try
{
    foreach (var target in targets)
    {
        await target.StartAsync();
    }

    var table = (await new Runner(options, targets).RunAsync()).ToMarkdown();
    Console.WriteLine(table);
    if (options.Output is { } file)
    {
        await File.WriteAllTextAsync(file, table);
    }
}
finally
{
    foreach (var target in targets)
    {
        await target.DisposeAsync();
    }
}
