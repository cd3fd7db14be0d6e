namespace Signet.Console;

/// <summary>What the Console must know about the server it runs in; the server implements it.</summary>
public interface IConsoleHost
{
    /// <summary>Public origin of the admin tenant, where the Console lives and signs in.</summary>
    Uri AdminEndpoint { get; }

    /// <summary>Public origin of the tenant the Console manages.</summary>
    Uri TenantEndpoint { get; }

    /// <summary>How this process reaches the admin tenant; a loopback address unless the listener is elsewhere.</summary>
    Uri AdminBackchannel { get; }

    /// <summary>How this process reaches the managed tenant.</summary>
    Uri TenantBackchannel { get; }

    /// <summary>False until the first administrator exists (console.md section 1).</summary>
    ValueTask<bool> HasAdministratorAsync(CancellationToken ct);
}
