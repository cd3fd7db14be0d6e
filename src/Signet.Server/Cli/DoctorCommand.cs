using System.CommandLine;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Signet.Identity;
using Signet.Identity.Credentials;
using Signet.Identity.Crypto;
using Signet.Server.Settings;

namespace Signet.Server.Cli;

/// <summary><c>signet doctor</c>: checks what an operator would otherwise find out at night. Changes nothing; exit code 1 when something needs care.</summary>
internal static class DoctorCommand
{
    private static readonly Version _oldestRuntime = new(10, 0, 0);

    private sealed record Finding(bool IsGood, string Text);

    public static Command Create()
    {
        var command = new Command("doctor", "Check settings, keys, database and runtime.");
        command.SetAction(async (parsed, ct) =>
        {
            var findings = await ExamineAsync(ct);
            foreach (var finding in findings)
            {
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"{(finding.IsGood ? "ok   " : "WARN ")} {finding.Text}");
            }

            return findings.TrueForAll(finding => finding.IsGood) ? 0 : 1;
        });
        return command;
    }

    private static async Task<List<Finding>> ExamineAsync(CancellationToken ct)
    {
        await using var app = Hosting.SignetApp.Build(OfflineServices.Quiet);
        var options = app.Services.GetRequiredService<ServerOptions>();
        List<Finding> findings =
        [
            new(Environment.Version >= _oldestRuntime, $"runtime {RuntimeInformation.FrameworkDescription}"),
            Endpoint("ENDPOINT", options.Endpoint),
            Endpoint("ADMIN_ENDPOINT", options.AdminEndpoint),
            new(!options.DevelopmentConnectors, options.DevelopmentConnectors ? "development connectors are on: anybody can sign in as anybody" : "development connectors are off"),
            Breach(app.Services.GetRequiredService<IOptions<BreachCheckOptions>>().Value),
        ];
        findings.Add(await DatabaseAsync(app.Services, ct));
        findings.Add(await KeyAsync(app.Services, ct));
        return findings;
    }

    private static Finding Endpoint(string name, string? value) => string.IsNullOrEmpty(value)
        ? new Finding(true, $"{name} is not set: localhost is announced")
        : new Finding(value.StartsWith("https://", StringComparison.OrdinalIgnoreCase), $"{name} is {value}");

    private static Finding Breach(BreachCheckOptions options) =>
        new(true, options.Enabled ? $"breached passwords are looked up at {options.Endpoint.Host}; the embedded list is always checked" : "breached passwords: the embedded list only");

    private static async Task<Finding> DatabaseAsync(IServiceProvider services, CancellationToken ct)
    {
        var database = services.GetRequiredService<ISignetDatabase>();
        try
        {
            await using var scope = services.CreateAsyncScope();
            var pending = (await scope.ServiceProvider.GetRequiredService<SignetDb>().Database.GetPendingMigrationsAsync(ct)).Count();
            return new Finding(pending == 0, pending == 0 ? $"{database.Description} is up to date" : $"{database.Description} waits for {pending} migrations");
        }
        catch (Exception error) when (error is System.Data.Common.DbException or InvalidOperationException)
        {
            return new Finding(false, $"{database.Description} does not answer: {error.Message}");
        }
    }

    private static async Task<Finding> KeyAsync(IServiceProvider services, CancellationToken ct)
    {
        try
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<SignetDb>();
            var cipher = services.GetRequiredService<EnvelopeCipher>();
            foreach (var tenant in await db.Tenants.AsNoTracking().ToListAsync(ct))
            {
                cipher.LoadDataKey(tenant.Id, tenant.SealedDataKey);
            }

            return new Finding(true, "the key-encryption key opens every tenant");
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return new Finding(false, "the key-encryption key is not the one this database was sealed with");
        }
        catch (System.Data.Common.DbException)
        {
            return new Finding(false, "the key-encryption key was not checked: no database");
        }
    }
}
