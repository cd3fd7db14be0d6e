using Signet.Account.Verifications;
using Signet.Identity.Configs;
using Signet.Identity.Errors;
using Signet.Identity.Http.Authentication;
using Signet.Identity.Tenants;
using Signet.Identity.Users;

namespace Signet.Account.Access;

/// <summary>The conditions that the endpoint tables of account.md refer to (1.1); each returns the refusal or null. Scoped.</summary>
internal sealed class AccountGuard(CurrentTenant tenant, VerificationRecords records)
{
    private static readonly ApiError _notVerified = new("verification_record.permission_denied", 401);

    /// <summary>400 <c>account_center.not_enabled</c>.</summary>
    public ApiError? Enabled() => tenant.Snapshot.AccountCenter.Enabled ? null : new ApiError("account_center.not_enabled");

    /// <summary>400 <c>account_center.field_not_editable</c>.</summary>
    public ApiError? Edit(string field) => Control(field) == FieldControl.Edit ? null : new ApiError("account_center.field_not_editable");

    /// <summary>400 <c>account_center.field_not_enabled</c>.</summary>
    public ApiError? Readable(string field) => IsReadable(field) ? null : new ApiError("account_center.field_not_enabled");

    public bool IsReadable(string field) => Control(field) != FieldControl.Off;

    /// <summary><c>auth.forbidden</c> for 403, else <c>auth.unauthorized</c> with the status that the endpoint's table names.</summary>
    public static ApiError? Scope(AccountCaller caller, string scope, int status) => caller.Scopes.Contains(scope)
        ? null
        : new ApiError(status == 403 ? "auth.forbidden" : "auth.unauthorized", status);

    /// <summary>403 <c>auth.third_party_application_forbidden</c>.</summary>
    public static ApiError? FirstParty(AccountCaller caller) =>
        caller.IsFirstParty ? null : new ApiError("auth.third_party_application_forbidden", 403);

    /// <summary>403 unless the application is first-party, or the administrator let it ask for <paramref name="scope"/> (security.md 1.6).</summary>
    public ApiError? FirstPartyOrConsented(AccountCaller caller, string scope) =>
        caller.IsFirstParty
        || (tenant.Snapshot.Applications.TryGetValue(caller.ClientId, out var application) && application.ConsentUserScopes.Contains(scope))
            ? null
            : new ApiError("auth.third_party_application_forbidden", 403);

    /// <summary>401 <c>verification_record.permission_denied</c> unless the header names a live record that proves the user.</summary>
    public async Task<ApiError?> VerifiedAsync(AccountCaller caller, CancellationToken ct) =>
        caller.VerificationId is { } id && await records.FindAsync(id, caller.UserId, ct) is { ProvesUser: true } ? null : _notVerified;

    /// <summary>The same, except for a user who has nothing to prove anything with.</summary>
    public Task<ApiError?> VerifiedIfPossibleAsync(AccountCaller caller, User user, CancellationToken ct) =>
        HasVerificationMethod(user) ? VerifiedAsync(caller, ct) : Task.FromResult<ApiError?>(null);

    public static bool HasVerificationMethod(User user) => user.HasPassword || user.PrimaryEmail is not null || user.PrimaryPhone is not null;

    private FieldControl Control(string field) =>
        tenant.Snapshot.AccountCenter.Fields.TryGetPropertyValue(field, out var value)
        && Enum.TryParse<FieldControl>((string?)value, out var control)
            ? control
            : FieldControl.Off;
}
