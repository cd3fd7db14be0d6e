using Signet.Load.Http;
using Signet.Load.Runs;

namespace Signet.Load.Targets;

/// <summary>Kestrel and one ES256 signature.</summary>
internal sealed class FloorTarget(int port) : Target("floor", new Uri($"http://127.0.0.1:{port}"))
{
    private ServerProcess? _process;

    public override async Task StartAsync() => _process = await ServerProcess.StartAsync(
        Repository.Program("Signet.Floor", "Signet.Floor"), [$"{port}"], new Dictionary<string, string>(), Origin);

    public override async Task<IReadOnlyList<Func<Task>>?> PrepareAsync(string operation, int connections) =>
        operation == Operations.MachineToken ? await RepeatAsync(connections, RawRequest.Get(Origin, "/")) : null;

    public override ValueTask DisposeAsync() => _process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
