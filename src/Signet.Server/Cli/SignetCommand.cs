using System.CommandLine;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Options;
using Signet.Identity;
using Signet.Server.Settings;

namespace Signet.Server.Cli;

/// <summary>The <c>signet</c> command line; without a command it serves (architecture.md section 3).</summary>
internal static class SignetCommand
{
    /// <summary>The exit code of sysexits.h for a configuration error.</summary>
    private const int ConfigurationError = 78;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            // Serving takes no options, and what runs for months need not keep the parser in memory.
            return args is [] or ["serve"] ? await ServeCommand.RunAsync(CancellationToken.None) : await ParseAsync(args);
        }
        catch (Exception error) when (OneLine(error) is { } line)
        {
            await System.Console.Error.WriteLineAsync("signet: " + line);
            return ConfigurationError;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<int> ParseAsync(string[] args) =>
        Create().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });

    private static RootCommand Create()
    {
        var root = new RootCommand("Signet, an identity and access management server.")
        {
            ServeCommand.Create(), AdminCommand.Create(), AppCommand.Create(), BackupCommand.Create(), DbCommand.Create(),
            DoctorCommand.Create(), KeysCommand.Create(), RestoreCommand.Create(),
        };
        root.SetAction((_, ct) => ServeCommand.RunAsync(ct));
        return root;
    }

    /// <summary>The whole story for the operator when it fits in one line; null for a bug, which deserves its stack trace.</summary>
    private static string? OneLine(Exception error) => error switch
    {
        SettingsException or CommandException => error.Message,
        OptionsValidationException invalid => "Invalid settings: " + string.Join("; ", invalid.Failures),
        NewerDatabaseException => error.Message,
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } => error.Message,
        _ => null,
    };
}
