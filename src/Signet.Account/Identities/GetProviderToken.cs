using Signet.Account.Access;
using Signet.Connectors.Social;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Authentication;

namespace Signet.Account.Identities;

/// <summary>
/// GET /api/my-account/identities/{target}/access-token. 403 auth.forbidden, 404 secrets.third_party_token_set.token_not_found,
/// 401 secrets.third_party_token_set.access_token_expired. Stricter than the contract: security.md 1.6.
/// </summary>
internal static class GetProviderToken
{
    internal static async Task<Answer<StoredToken>> HandleAsync(
        string target, AccountCaller caller, AccountGuard guard, StoredTokens tokens, CancellationToken ct) =>
        Refuse(caller, guard) is { } refusal ? refusal : await tokens.GetAsync(caller.UserId, target, ct);

    internal static Identity.Errors.ApiError? Refuse(AccountCaller caller, AccountGuard guard) =>
        AccountGuard.Scope(caller, UserScopes.Identities, 403)
        ?? guard.FirstPartyOrConsented(caller, UserScopes.Identities)
        ?? guard.Readable(Fields.Social);
}
