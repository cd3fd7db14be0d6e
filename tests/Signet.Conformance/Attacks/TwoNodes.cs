namespace Signet.Conformance.Attacks;

/// <summary>Two nodes of one deployment: one database, one key file, one public address. <see cref="ServerFixture.Server"/> is the first.</summary>
public sealed class TwoNodes() : ServerFixture(postgreSql: true)
{
    private SignetServer? _second;

    public SignetServer Second => Server is not null ? _second! : throw new InvalidOperationException();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (TestDatabase.PostgreSqlUnavailable is not null)
        {
            return;
        }

        _second = await SignetServer.StartAsync(postgreSql: false, new Dictionary<string, string?>(Settings)
        {
            ["Signet:DbUrl"] = Server.Database.Url,
            ["Signet:Data"] = Server.DataFolder,
            ["Signet:Endpoint"] = Server.Core.GetLeftPart(UriPartial.Authority),
            ["Signet:AdminEndpoint"] = Server.Admin.GetLeftPart(UriPartial.Authority),
        });
    }

    public override async ValueTask DisposeAsync()
    {
        if (_second is not null)
        {
            await _second.DisposeAsync();
        }

        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
