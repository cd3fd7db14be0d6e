using System.Buffers.Binary;
using System.IO.Pipes;
using System.Reflection;

namespace Signet.Load.Targets;

/// <summary>Asks a .NET server that was started with <see cref="StartupHook"/> how much it has allocated and compiled.</summary>
internal sealed class RuntimeProbe : IDisposable
{
    private readonly NamedPipeClientStream _pipe;

    private RuntimeProbe(NamedPipeClientStream pipe) => _pipe = pipe;

    /// <summary>What the server's environment needs.</summary>
    public static KeyValuePair<string, string> Hook { get; } = new("DOTNET_STARTUP_HOOKS", Assembly.GetExecutingAssembly().Location);

    public static async Task<RuntimeProbe> ConnectAsync(int processId)
    {
        var pipe = new NamedPipeClientStream(".", StartupHook.PipeOf(processId), PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        await pipe.ConnectAsync(TimeSpan.FromSeconds(10), CancellationToken.None);
        return new RuntimeProbe(pipe);
    }

    public async Task<RuntimeCounters> ReadAsync()
    {
        var bytes = new byte[2 * sizeof(long)];
        await _pipe.WriteAsync(bytes.AsMemory(0, 1));
        await _pipe.ReadExactlyAsync(bytes);
        return new RuntimeCounters(BinaryPrimitives.ReadInt64LittleEndian(bytes), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(sizeof(long))));
    }

    public void Dispose() => _pipe.Dispose();
}
