using System.CommandLine;
using System.Text.Json;
using Signet.Identity.Applications;

namespace Signet.Server.Cli;

/// <summary><c>signet app create</c>: how scripts get in (architecture.md section 3). Prints <c>{"id","secret"}</c>; a running server knows the application within a second.</summary>
internal static class AppCommand
{
    public static Command Create()
    {
        var tenant = new Option<string>("--tenant") { Description = "The tenant the application belongs to.", DefaultValueFactory = _ => "default" };
        var type = new Option<ApplicationType>("--type") { Description = "Native, SPA, Traditional or MachineToMachine.", Required = true };
        var name = new Option<string>("--name") { Description = "What the Console shows.", Required = true };
        var redirectUris = new Option<string[]>("--redirect-uri") { Description = "Where sign-in may return to; can be repeated.", DefaultValueFactory = _ => [] };
        var managementApi = new Option<bool>("--management-api") { Description = "The application may call the tenant's Management API." };
        tenant.Validators.Add(result => Refuse(result, result.GetValueOrDefault<string>() is not ("default" or "admin"), "--tenant is default or admin."));
        type.Validators.Add(result => Refuse(
            result, result.GetValueOrDefault<ApplicationType>() is ApplicationType.Protected or ApplicationType.SAML, "Applications of this type are made in the Console."));
        name.Validators.Add(result => Refuse(result, result.GetValueOrDefault<string>() is not { Length: > 0 and <= 256 }, "--name has 1 to 256 characters."));

        var create = new Command("create", "Create an application and print its id and secret as JSON.") { tenant, type, name, redirectUris, managementApi };
        create.SetAction(async (parsed, ct) =>
        {
            var order = new NewApplication(
                new(parsed.GetRequiredValue(tenant)), parsed.GetRequiredValue(name), parsed.GetRequiredValue(type),
                [.. parsed.GetRequiredValue(redirectUris)], parsed.GetValue(managementApi));
            var created = await order.CreateAsync(ct);
            await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(created, JsonSerializerOptions.Web));
            return 0;
        });
        return new Command("app", "Applications.") { create };
    }

    private static void Refuse(System.CommandLine.Parsing.OptionResult result, bool refused, string why)
    {
        if (refused)
        {
            result.AddError(why);
        }
    }
}
