using System.Buffers.Binary;
using System.IO.Pipes;

#pragma warning disable IDE0130, CA1050 // The runtime looks for a class of this name without a namespace.
/// <summary>
/// Runs in the measured server (<c>DOTNET_STARTUP_HOOKS</c>), not in the load program, and tells it what the runtime has
/// allocated and compiled so far. The server's own code and settings stay as an operator has them; between two questions the thread sleeps in the kernel.
/// </summary>
internal static class StartupHook
#pragma warning restore IDE0130, CA1050
{
    /// <summary>Name of the pipe on which the process with this id answers.</summary>
    public static string PipeOf(int processId) => $"signet-load-{processId}";

    public static void Initialize() => new Thread(Answer) { IsBackground = true, Name = "Signet.Load" }.Start();

    private static void Answer()
    {
        using var pipe = new NamedPipeServerStream(PipeOf(Environment.ProcessId), PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.CurrentUserOnly);
        Span<byte> answer = stackalloc byte[2 * sizeof(long)];
        pipe.WaitForConnection();
        while (pipe.ReadByte() >= 0)
        {
            BinaryPrimitives.WriteInt64LittleEndian(answer, GC.GetTotalAllocatedBytes(precise: true));
            BinaryPrimitives.WriteInt64LittleEndian(answer[sizeof(long)..], System.Runtime.JitInfo.GetCompiledMethodCount());
            pipe.Write(answer);
        }
    }
}
