using Signet.Simulators.Facebook;

namespace Signet.Server.Tests.Connectors;

/// <summary>A server with its own simulated Facebook, the connector set up and offered on the sign-in page; people may sign up with it alone.</summary>
public abstract class FacebookServer(bool postgreSql) : ServerFixture(postgreSql)
{
    public const string ConnectorId = "fb-instance";

    private static readonly string[] _targets = ["facebook", "mock-social"];
    private static readonly string[] _noIdentifiers = [];
    private readonly int _port = FreePorts.Next();
    private readonly bool _postgreSql = postgreSql;
    private FacebookSimulator? _facebook;
    private int _people;

    public FacebookSimulator Facebook => Server is not null ? _facebook! : throw new InvalidOperationException();

    public string RedirectUri => new Uri(Server.Core, "/callback/" + ConnectorId).AbsoluteUri;

    /// <summary>Where the account page of an application takes people back.</summary>
    public string AccountRedirectUri { get; } = "https://app.example.com/linked";

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
    {
        ["Signet:Facebook:DialogBaseUri"] = $"http://127.0.0.1:{_port}",
        ["Signet:Facebook:GraphBaseUri"] = $"http://127.0.0.1:{_port}",
        ["Signet:Outbound:AllowedPrivateHosts:0"] = $"127.0.0.1:{_port}",
    };

    public override async ValueTask InitializeAsync()
    {
        if (_postgreSql && TestDatabase.PostgreSqlUnavailable is not null)
        {
            return;
        }

        _facebook = await FacebookSimulator.StartAsync(port: _port);
        await base.InitializeAsync();
        _facebook.App.RedirectUris.AddRange([RedirectUri, AccountRedirectUri]);
        await Api.CallAsync(HttpMethod.Post, "/api/connectors", new
        {
            connectorId = "facebook-universal",
            id = ConnectorId,
            config = new { clientId = _facebook.App.Id, clientSecret = _facebook.App.Secret },
            enableTokenStorage = true,
        });
        await Api.CallAsync(HttpMethod.Post, "/api/connectors", new
        {
            connectorId = "mock-social-connector",
            id = "mock-instance",
            config = new { clientId = "c", clientSecret = "s" },
            enableTokenStorage = true,
        });
        await Api.CallAsync(HttpMethod.Patch, "/api/sign-in-exp", new
        {
            signUp = new { identifiers = _noIdentifiers, password = false, verify = false },
            socialSignInConnectorTargets = _targets,
        });
        await Api.CallAsync(HttpMethod.Patch, "/api/account-center", new
        {
            enabled = true,
            fields = new { name = "Edit", avatar = "Edit", username = "Edit", profile = "Edit", password = "Edit", social = "Edit", email = "Edit", customData = "Edit" },
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_facebook is not null)
        {
            await _facebook.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody whom no other test knows.</summary>
    public FacebookUser NewPerson(string? email = null)
    {
        var number = Interlocked.Increment(ref _people);
        var user = new FacebookUser($"2016000000000{number:0000}", $"Person {number}", email) { Login = $"person{number}", Note = "Of one test" };
        lock (Facebook.Options.Users)
        {
            Facebook.Options.Users.Add(user);
        }

        return user;
    }
}
