using System.Text.Json.Nodes;
using Signet.Connectors.Errors;
using Signet.Identity.Errors;

namespace Signet.Connectors.Social;

/// <summary>
/// The small object a connector writes when it builds the authorization URI and reads back at verification (connectors.md 4.3).
/// The caller keeps <see cref="Written"/> where its flow keeps it, and in the sign-in experience drops it once <see cref="WasRead"/>.
/// </summary>
public sealed class ConnectorSession
{
    private static readonly ApiError _missing = new("session.connector_validation_session_not_found", 400);
    private readonly bool _available;
    private readonly JsonObject? _stored;

    private ConnectorSession(bool available, JsonObject? stored)
    {
        _available = available;
        _stored = stored;
    }

    /// <summary>What the connector wrote, or null.</summary>
    public JsonObject? Written { get; private set; }

    /// <summary>Whether the connector asked for the stored values.</summary>
    public bool WasRead { get; private set; }

    /// <summary>False on the Management API path, which keeps nothing.</summary>
    public bool IsAvailable => _available;

    /// <summary>A session with the values of an earlier authorization URI; null when there are none.</summary>
    public static ConnectorSession From(JsonObject? stored) => new(available: true, stored);

    /// <summary>The Management API path: connectors that need a session answer 501 <c>connector.not_implemented</c>.</summary>
    public static ConnectorSession Unavailable() => new(available: false, stored: null);

    public Result Write(JsonObject values)
    {
        if (!_available)
        {
            return ConnectorErrors.NotImplemented("setSession");
        }

        Written = values;
        return Result.Success;
    }

    public Result<JsonObject> Read()
    {
        if (!_available)
        {
            return ConnectorErrors.NotImplemented("getSession");
        }

        WasRead = true;
        return _stored is null ? _missing : _stored;
    }
}
