using System.CommandLine;
using Signet.Server.Hosting;

namespace Signet.Server.Cli;

/// <summary><c>signet serve</c>: runs until it is told to stop.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Run the server (the default command).");
        command.SetAction((_, ct) => RunAsync(ct));
        return command;
    }

    public static async Task<int> RunAsync(CancellationToken ct)
    {
        await using var app = SignetApp.Build(services: services => services.AddHostedService<StartupMemory>());
        try
        {
            await app.StartAsync(ct);
        }
        catch
        {
            // What had started ends in order, instead of failing under the feet of what is disposed and hiding the cause in the log.
            await app.StopAsync(CancellationToken.None);
            throw;
        }

        await app.WaitForShutdownAsync(ct);
        return 0;
    }
}
