using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Social;
using Signet.Experience.Flow.Records;
using Signet.Identity;
using Signet.Identity.Errors;

namespace Signet.Experience.Flow.Steps;

/// <summary>The two halves of a trip to a social provider (experience.md 4.3 rows 11 and 12). Scoped.</summary>
public sealed class SocialSteps(SocialConnectors connectors)
{
    internal Result<SocialAuthorization> Start(string connectorId, string state, string redirectUri, string interactionUid)
    {
        var connector = connectors.Find(connectorId, ApiError.NotFound());
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        var session = ConnectorSession.From(null);
        var uri = SocialConnectors.GetAuthorizationUri(connector.Value, new AuthorizationRequest(state, redirectUri) { Jti = interactionUid }, session);
        return uri.IsSuccess ? new SocialAuthorization(Ids.New(), uri.Value) { ConnectorSession = session.Written } : uri.Error;
    }

    internal async Task<Result<string>> VerifyAsync(
        FlowState state, string connectorId, JsonElement connectorData, string? verificationId, JsonObject? stored, CancellationToken ct)
    {
        var connector = connectors.Find(connectorId, ApiError.Unprocessable("session.invalid_connector_id"));
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        if (verificationId is null || state.Record<SocialVerification>(verificationId) is not { } record || record.ConnectorId != connectorId)
        {
            return FlowErrors.RecordNotFound;
        }

        var verified = await connectors.VerifyAsync(connector.Value, connectorData, ConnectorSession.From(stored), ct);
        if (!verified.IsSuccess)
        {
            return verified.Error;
        }

        record.SocialUserInfo = verified.Value.UserInfo;
        record.EncryptedTokenSet = verified.Value.Tokens;
        return record.Id;
    }
}
