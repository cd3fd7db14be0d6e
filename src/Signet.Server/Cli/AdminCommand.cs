using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Identity.Credentials;
using Signet.Identity.SignInExperience;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Server.Cli;

/// <summary><c>signet admin create</c>: the first Console administrator without a browser (architecture.md section 3). Prints <c>{"id","username"}</c>.</summary>
internal static class AdminCommand
{
    private const int LongestPassword = 1024;

    public static Command Create()
    {
        var username = new Option<string>("--username") { Description = "The administrator's username.", Required = true };
        var fromInput = new Option<bool>("--password-stdin") { Description = "Read the password from standard input; it never appears in the process list.", Required = true };
        var create = new Command("create", "Create the first administrator of the Console.") { username, fromInput };
        create.SetAction(async (parsed, ct) =>
        {
            var id = await CreateAsync(parsed.GetRequiredValue(username), await ReadPasswordAsync(ct), ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(
                JsonSerializer.Serialize(new { id, username = parsed.GetRequiredValue(username) }, JsonSerializerOptions.Web));
            return 0;
        });
        return new Command("admin", "Administrators of the Console.") { create };
    }

    private static async Task<string> CreateAsync(string username, string password, CancellationToken ct)
    {
        await using var offline = await OfflineServices.OpenAsync(TenantId.Admin, ct);
        var snapshot = await offline.Get<SnapshotStore>().GetAsync(TenantId.Admin, ct);
        offline.Get<CurrentTenant>().Set(snapshot);
        await CheckAsync(offline, username, password, snapshot.SignInExperience, ct);
        var digest = await offline.Get<UserPasswords>().HashAsync(password, ct);
        var draft = new NewUser
        {
            Username = username,
            PasswordDigest = digest.Value.Value,
            PasswordAlgorithm = digest.Value.Algorithm,
            ApplicationId = WellKnownNames.AdminConsoleApplicationId,
            SignInPreferences = new JsonObject { ["mfa"] = new JsonObject { ["enabled"] = false } },
        };
        var users = offline.Get<UserService>();
        var user = users.Add(draft);
        if (offline.Get<FirstAdministrator>().Claim(user.Value) is { IsSuccess: false })
        {
            throw new CommandException("An administrator exists already; more are added in the Console.");
        }

        return (await users.SaveUniqueAsync(user.Value, draft, ct)).IsSuccess
            ? user.Value.Id
            : throw new CommandException($"The username {username} is taken.");
    }

    private static async Task CheckAsync(OfflineServices offline, string username, string password, SignInExperienceSettings settings, CancellationToken ct)
    {
        if (UsernameRules.Check(username, settings.UsernamePolicy) is { IsSuccess: false } form)
        {
            throw new CommandException($"The username {username} cannot be used ({form.Error.Code}).");
        }

        var policy = await offline.Get<UserPasswords>().CheckPolicyAsync(password, new PasswordSubject(Username: username), ct);
        if (policy.Error?.Data is IEnumerable<PasswordIssue> issues)
        {
            throw new CommandException($"The password is too weak: {string.Join(", ", issues.Select(issue => issue.Code))}.");
        }
    }

    // Without the line end that a shell adds.
    private static async Task<string> ReadPasswordAsync(CancellationToken ct)
    {
        var buffer = new char[LongestPassword + 2];
        var length = await System.Console.In.ReadBlockAsync(buffer, ct);
        var password = new string(buffer, 0, length).TrimEnd('\n', '\r');
        return password.Length is > 0 and <= LongestPassword ? password : throw new CommandException("The password on standard input is empty or too long.");
    }
}
