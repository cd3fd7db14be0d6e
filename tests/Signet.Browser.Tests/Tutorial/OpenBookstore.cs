using Signet.Simulators.Facebook;

namespace Signet.Browser.Tests.Tutorial;

/// <summary>The world after the tutorial: application, connector and sign-in experience are set up, the Bookstore runs.</summary>
public sealed class OpenBookstore : FacebookWorld
{
    public const string ConnectorId = "facebookbookstore";

    private static readonly string[] _targets = ["facebook"];
    private int _people;

    /// <summary>Somebody at Facebook who never agreed to anything; gives the name to pick at the login page.</summary>
    public string NewPerson(string? email = null)
    {
        var number = Interlocked.Increment(ref _people);
        Facebook.Options.Users.Add(new FacebookUser($"2016000000000{number:0000}", $"Person {number}", email) { Login = $"person{number}", Note = "Of one test" });
        return $"Person {number}";
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        Facebook.App.RedirectUris.Add(new Uri(Server.Core, "callback/" + ConnectorId).ToString());
        await Api.CallAsync(HttpMethod.Post, "/api/connectors", new
        {
            connectorId = "facebook-universal",
            id = ConnectorId,
            config = new { clientId = Facebook.App.Id, clientSecret = Facebook.App.Secret },
            enableTokenStorage = true,
        });
        await Api.CallAsync(HttpMethod.Patch, "/api/sign-in-exp", new { socialSignInConnectorTargets = _targets });
        var created = await Api.CallAsync(HttpMethod.Post, "/api/applications", new
        {
            name = "Bookstore",
            type = "Traditional",
            oidcClientMetadata = new { redirectUris = new[] { Bookstore.Callback }, postLogoutRedirectUris = new[] { Bookstore.Home } },
        });
        var id = (string)created["id"]!;
        var secrets = await Api.CallAsync(HttpMethod.Get, $"/api/applications/{id}/secrets");
        await OpenBookstoreAsync(id, (string)secrets[0]!["value"]!);
    }
}
