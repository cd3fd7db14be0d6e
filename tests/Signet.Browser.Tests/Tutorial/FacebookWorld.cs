using Signet.Simulators.Facebook;

namespace Signet.Browser.Tests.Tutorial;

/// <summary>A fresh Signet server beside a simulated Facebook that knows nothing of it yet, and a Bookstore that is not running yet.</summary>
public class FacebookWorld : IAsyncLifetime
{
    private readonly Bookstore _bookstore = new();
    private SignetServer? _server;
    private FacebookSimulator? _facebook;
    private ManagementApi? _api;

    public SignetServer Server => _server!;

    public FacebookSimulator Facebook => _facebook!;

    public ManagementApi Api => _api!;

    public Bookstore Bookstore => _bookstore;

    public virtual async ValueTask InitializeAsync()
    {
        _facebook = await FacebookSimulator.StartAsync();
        _server = await SignetServer.StartAsync(postgreSql: false, new Dictionary<string, string?>
        {
            ["Signet:BreachCheck:Enabled"] = "false",
            ["Signet:Facebook:DialogBaseUri"] = _facebook.BaseUri,
            ["Signet:Facebook:GraphBaseUri"] = _facebook.BaseUri,
            ["Signet:Outbound:AllowedPrivateHosts:0"] = new Uri(_facebook.BaseUri).Authority,
        });
        _api = await ManagementApi.OpenAsync(_server);
        _facebook.App.RedirectUris.Add(Bookstore.FacebookCallback.ToString());
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _bookstore.DisposeAsync();
        _api?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        if (_facebook is not null)
        {
            await _facebook.DisposeAsync();
        }
    }

    /// <summary>Starts the Bookstore as the application that was made for it.</summary>
    public Task OpenBookstoreAsync(string appId, string appSecret) => _bookstore.StartAsync(new Dictionary<string, string>
    {
        ["SIGNET_ENDPOINT"] = Server.Core.ToString(),
        ["SIGNET_APP_ID"] = appId,
        ["SIGNET_APP_SECRET"] = appSecret,
        ["FACEBOOK_GRAPH_URL"] = Facebook.BaseUri + "/v23.0",
        ["FACEBOOK_APP_SECRET"] = Facebook.App.Secret,
    });
}
