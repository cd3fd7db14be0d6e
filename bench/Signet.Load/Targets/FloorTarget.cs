using Signet.Load.Http;
using Signet.Load.Runs;

namespace Signet.Load.Targets;

/// <summary>Kestrel and one ES256 signature.</summary>
internal sealed class FloorTarget(int port) : Target(TargetName, new Uri($"http://127.0.0.1:{port}"))
{
    public const string TargetName = "floor";

    private ServerProcess? _process;
    private RuntimeProbe? _runtime;

    public override async Task StartAsync()
    {
        var environment = new Dictionary<string, string>([RuntimeProbe.Hook]);
        _process = await ServerProcess.StartAsync(Repository.Program("Signet.Floor", "Signet.Floor"), [$"{port}"], environment, Origin);
        _runtime = await RuntimeProbe.ConnectAsync(_process.Id);
    }

    public override async Task<IReadOnlyList<Func<Task>>?> PrepareAsync(string operation, int connections) =>
        operation == Operations.MachineToken ? await RepeatAsync(connections, RawRequest.Get(Origin, "/")) : null;

    public override async Task<RuntimeCounters?> ReadCountersAsync() => await _runtime!.ReadAsync();

    public override async ValueTask DisposeAsync()
    {
        _runtime?.Dispose();
        await (_process?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
