using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Experience.Api;

/// <summary>GET /api/experience/sso-connectors: the enterprise connectors that own the domain of an address; none can be configured yet.</summary>
internal static class FindSsoConnectors
{
    internal sealed record Query([property: MailAddress] string Email);

    internal sealed record View(IReadOnlyList<string> ConnectorIds);

    internal static Answer<View> Handle(JsonQuery<Query> query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new View([]);
    }
}
