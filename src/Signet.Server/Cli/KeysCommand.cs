using System.CommandLine;
using Signet.Identity.Keys;
using Signet.Identity.Tenants;

namespace Signet.Server.Cli;

/// <summary><c>signet keys rotate</c>: a new signing key, published for the grace period before it signs (oidc.md 15.4).</summary>
internal static class KeysCommand
{
    public static Command Create()
    {
        var tenant = new Option<string>("--tenant") { Description = "default or admin.", DefaultValueFactory = _ => "default" };
        tenant.AcceptOnlyFromAmong("default", "admin");
        var algorithm = new Option<string>("--algorithm") { Description = "ES256, ES384 or RS256.", DefaultValueFactory = _ => TenantSeeder.SigningAlgorithm };
        algorithm.AcceptOnlyFromAmong("ES256", "ES384", "RS256");
        var grace = new Option<int>("--grace") { Description = "Seconds during which clients may fetch the new key before it signs.", DefaultValueFactory = _ => 3600 };
        var rotate = new Command("rotate", "Rotate the signing key of a tenant.") { tenant, algorithm, grace };
        rotate.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(grace) is < 0 or > 31_536_000)
            {
                throw new CommandException("--grace is a number of seconds up to a year.");
            }

            await using var offline = await OfflineServices.OpenAsync(new(parsed.GetRequiredValue(tenant)), ct);
            var rotated = await offline.Get<KeyRotation>().RotateSigningKeyAsync(parsed.GetRequiredValue(algorithm), TimeSpan.FromSeconds(parsed.GetValue(grace)), ct);
            if (!rotated.IsSuccess)
            {
                throw new CommandException("A next key is waiting already; without --grace it has to become current first.");
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync("The new key is published.");
            return 0;
        });
        return new Command("keys", "Signing keys.") { rotate };
    }
}
