using System.Text.Json;
using Signet.Connectors.Instances;
using Signet.Identity.Errors;

namespace Signet.Connectors.Social;

/// <summary>The social connectors of the current tenant and the two halves of a trip to a provider (connectors.md 4).</summary>
public sealed class SocialConnectors
{
    /// <summary>Every social instance, ordered by id.</summary>
    public IReadOnlyList<ConnectorInstance> All => throw new NotImplementedException();

    /// <summary>An instance by id: <paramref name="unknown"/> when there is none, 400 <c>connector.unexpected_type</c> when it is not social.</summary>
    public Result<ConnectorInstance> Find(string connectorId, ApiError unknown) => throw new NotImplementedException();

    /// <summary>
    /// Where to send the browser. 400 <c>session.insufficient_info</c> for an empty state or redirect URI, else what the connector refuses with.
    /// Keep <see cref="ConnectorSession.Written"/> for the way back.
    /// </summary>
    public Result<string> GetAuthorizationUri(ConnectorInstance connector, AuthorizationRequest request, ConnectorSession session) =>
        throw new NotImplementedException();

    /// <summary>Who came back. <paramref name="connectorData"/>: all callback parameters plus <c>redirectUri</c>.</summary>
    public Task<Result<VerifiedSocialUser>> VerifyAsync(
        ConnectorInstance connector, JsonElement connectorData, ConnectorSession session, CancellationToken ct) => throw new NotImplementedException();
}
