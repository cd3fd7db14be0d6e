using System.ComponentModel.DataAnnotations;
using Signet.Account.Access;
using Signet.Connectors.Social;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Http.Validation;

namespace Signet.Account.Identities;

/// <summary>PUT /api/my-account/identities/{target}/access-token: the tokens of a later consent replace the stored ones. Refusals in account.md 8.4.</summary>
internal static class UpdateProviderToken
{
    internal sealed record Body([property: MaxLength(128)] string VerificationRecordId);

    internal static async Task<Answer<StoredToken>> HandleAsync(
        string target, AccountCaller caller, JsonBody<Body> body, AccountGuard guard, ProviderTokenUpdate update, CancellationToken ct) =>
        GetProviderToken.Refuse(caller, guard) is { } refusal
            ? refusal
            : await update.RunAsync(caller.UserId, target, body.Value.VerificationRecordId, ct);
}
