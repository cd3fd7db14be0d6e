using System.CommandLine;
using Signet.Identity;
using Signet.Identity.Tenants;

namespace Signet.Server.Cli;

/// <summary><c>signet db migrate</c>: brings the database up to this version without serving, for deployments that separate the two.</summary>
internal static class DbCommand
{
    public static Command Create()
    {
        var migrate = new Command("migrate", "Migrate and seed the database, then exit.");
        migrate.SetAction(async (parsed, ct) =>
        {
            await using var offline = await OfflineServices.OpenAsync(TenantId.Default, ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"Up to date: {offline.Get<ISignetDatabase>().Description}");
            return 0;
        });
        return new Command("db", "The database.") { migrate };
    }
}
