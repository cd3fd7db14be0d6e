
namespace Signet.Server.Tests.Connectors;

/// <summary>A server whose Facebook lives on an address that the operator did not allow.</summary>
public sealed class UnlistedFacebook() : ServerFixture(postgreSql: false)
{
    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings)
    {
        ["Signet:Facebook:GraphBaseUri"] = "http://127.0.0.1:9",
    };
}
