using System.Buffers.Binary;
using System.IO.Pipes;
using System.Reflection;

namespace Signet.Load.Targets;

/// <summary>Asks a .NET server that was started with <see cref="StartupHook"/> how much it has allocated.</summary>
internal sealed class AllocationProbe : IDisposable
{
    private readonly NamedPipeClientStream _pipe;

    private AllocationProbe(NamedPipeClientStream pipe) => _pipe = pipe;

    /// <summary>What the server's environment needs.</summary>
    public static KeyValuePair<string, string> Hook { get; } = new("DOTNET_STARTUP_HOOKS", Assembly.GetExecutingAssembly().Location);

    public static async Task<AllocationProbe> ConnectAsync(int processId)
    {
        var pipe = new NamedPipeClientStream(".", StartupHook.PipeOf(processId), PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.ConnectAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
        return new AllocationProbe(pipe);
    }

    public async Task<long> ReadAsync()
    {
        var bytes = new byte[sizeof(long)];
        await _pipe.WriteAsync(bytes.AsMemory(0, 1));
        await _pipe.ReadExactlyAsync(bytes);
        return BinaryPrimitives.ReadInt64LittleEndian(bytes);
    }

    public void Dispose() => _pipe.Dispose();
}
