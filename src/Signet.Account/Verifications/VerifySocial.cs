using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Social;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;

namespace Signet.Account.Verifications;

/// <summary>
/// POST /api/verifications/social/verify with all that the provider sent back. 400 verification_record.not_found, connector errors;
/// 400 session.csrf_token_mismatch when the answer belongs to another trip.
/// </summary>
internal static class VerifySocial
{
    internal sealed record Body([property: MaxLength(128)] string VerificationRecordId, JsonObject ConnectorData);

    internal sealed record View(string VerificationRecordId);

    internal static async Task<Answer<View>> HandleAsync(
        AccountCaller caller, JsonBody<Body> body, SocialConnectors connectors, VerificationRecords records, CancellationToken ct)
    {
        var sent = body.Value;
        if (await records.FindAsync(sent.VerificationRecordId, caller.UserId, ct) is not { Social: { } trip } record)
        {
            return VerificationRecords.NotFound;
        }

        if (IsOfAnotherTrip(sent.ConnectorData, "state", trip.State) || IsOfAnotherTrip(sent.ConnectorData, "redirectUri", trip.RedirectUri))
        {
            return new ApiError("session.csrf_token_mismatch");
        }

        // A connector that was removed while the browser was away proves nothing any more.
        var connector = connectors.Find(trip.ConnectorId, ApiError.Unprocessable("session.invalid_connector_id"));
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        var data = JsonSerializer.SerializeToElement(sent.ConnectorData);
        var verified = await connectors.VerifyAsync(connector.Value, data, ConnectorSession.From(trip.Session), ct);
        if (!verified.IsSuccess)
        {
            return verified.Error;
        }

        await records.SaveAsync(
            record with { IsVerified = true, Social = trip with { UserInfo = verified.Value.UserInfo, Tokens = verified.Value.Tokens } }, ct);
        return new View(record.Id);
    }

    // The client compares the state (account.md 8.5); one that forwards everything is checked here as well.
    private static bool IsOfAnotherTrip(JsonObject data, string name, string expected) =>
        data[name] is { } value && !(value is JsonValue text && text.TryGetValue<string>(out var received) && received == expected);
}
