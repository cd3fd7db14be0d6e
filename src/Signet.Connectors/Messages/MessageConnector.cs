using System.Text.Json;
using Signet.Connectors.Catalog;
using Signet.Identity.Errors;

namespace Signet.Connectors.Messages;

/// <summary>Delivers e-mail or SMS (connectors.md 9.1).</summary>
public abstract class MessageConnector : ConnectorFactory
{
    /// <summary>Whether the tenant's own e-mail templates apply (connectors.md 9.5, steps 1 to 3).</summary>
    public virtual bool UsesTenantTemplates => false;

    public abstract Task<Result> SendAsync(JsonElement config, ConnectorMessage message, CancellationToken ct);
}
