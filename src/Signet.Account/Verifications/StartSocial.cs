using System.ComponentModel.DataAnnotations;
using Signet.Connectors.Social;
using Signet.Identity.AuditLogs;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;

namespace Signet.Account.Verifications;

/// <summary>
/// POST /api/verifications/social: where to send the browser, with the scopes the application wants now (account.md 8.5).
/// 400 session.insufficient_info, connector.unexpected_type; 422 session.invalid_connector_id.
/// </summary>
internal static class StartSocial
{
    internal sealed record Body(
        [property: MaxLength(128)] string ConnectorId,
        [property: MaxLength(2048)] string State,
        [property: MaxLength(2048)] string RedirectUri,
        [property: Optional, MaxLength(4096)] string? Scope = null);

    internal sealed record View(string VerificationRecordId, string AuthorizationUri, string ExpiresAt);

    internal static async Task<CreatedAnswer<View>> HandleAsync(
        AccountCaller caller, JsonBody<Body> body, SocialConnectors connectors, VerificationRecords records, RequestOrigin origin, CancellationToken ct)
    {
        var sent = body.Value;
        if (sent.State.Length == 0 || sent.RedirectUri.Length == 0)
        {
            return new ApiError("session.insufficient_info");
        }

        var connector = connectors.Find(sent.ConnectorId, ApiError.Unprocessable("session.invalid_connector_id"));
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        var record = records.New(VerificationType.Social, caller.UserId);
        var session = ConnectorSession.From(null);
        var request = new AuthorizationRequest(sent.State, sent.RedirectUri) { Scope = sent.Scope, Jti = record.Id, UserAgent = origin.UserAgent };
        var uri = SocialConnectors.GetAuthorizationUri(connector.Value, request, session);
        if (!uri.IsSuccess)
        {
            return uri.Error;
        }

        await records.SaveAsync(
            record with { Social = new SocialTrip(connector.Value.Id, sent.State, sent.RedirectUri) { Session = session.Written } }, ct);
        return new View(record.Id, uri.Value, record.ExpiresAtText);
    }
}
