using System.Text.Json.Nodes;
using Signet.Identity.Connectors;

namespace Signet.Identity.Tenants;

/// <summary>A connector instance with its configuration in the clear. Do not change <paramref name="Config"/>: it is shared.</summary>
public sealed record ConnectorSnapshot(Connector Connector, JsonObject Config);
