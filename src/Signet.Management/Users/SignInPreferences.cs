using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Users;

/// <summary>GET and PATCH /api/users/{userId}/logto-configs: what the user chose about MFA and passkeys (management.md 9.5). 404 entity.not_found.</summary>
internal static class SignInPreferences
{
    internal sealed record MfaBody(
        [property: Optional] bool? Enabled = null,
        [property: Optional] bool? Skipped = null,
        [property: Optional] bool? AdditionalBindingSuggestionSkipped = null,
        [property: Optional] bool? SkipMfaOnSignIn = null);

    internal sealed record PasskeyBody([property: Optional] bool? Skipped = null);

    internal sealed record Body([property: Optional] MfaBody? Mfa = null, [property: Optional] PasskeyBody? PasskeySignIn = null);

    internal sealed record MfaView([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Enabled, bool Skipped, bool SkipMfaOnSignIn);

    internal sealed record PasskeyView(bool Skipped);

    internal sealed record View(MfaView Mfa, PasskeyView PasskeySignIn)
    {
        public static View From(JsonObject stored) => new(
            new MfaView(Read(stored, "mfa", "enabled"), Read(stored, "mfa", "skipped") == true, Read(stored, "mfa", "skipMfaOnSignIn") == true),
            new PasskeyView(Read(stored, "passkeySignIn", "skipped") == true));

        private static bool? Read(JsonObject stored, string part, string name) =>
            stored[part] is JsonObject values && values[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
    }

    internal static async Task<Answer<View>> GetAsync(string userId, SignetDb db, CancellationToken ct) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct) is { } user ? View.From(user.SignInPreferences) : EntityErrors.NotFound();

    internal static async Task<Answer<View>> UpdateAsync(string userId, JsonBody<Body> body, SignetDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        var preferences = user.SignInPreferences.DeepClone().AsObject();
        if (body.Value.Mfa is { } mfa)
        {
            Set(preferences, "mfa", ("enabled", mfa.Enabled), ("skipped", mfa.Skipped), ("additionalBindingSuggestionSkipped", mfa.AdditionalBindingSuggestionSkipped), ("skipMfaOnSignIn", mfa.SkipMfaOnSignIn));
        }

        if (body.Value.PasskeySignIn is { } passkey)
        {
            Set(preferences, "passkeySignIn", ("skipped", passkey.Skipped));
        }

        user.SetSignInPreferences(preferences, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return View.From(user.SignInPreferences);
    }

    private static void Set(JsonObject preferences, string part, params ReadOnlySpan<(string Name, bool? Value)> values)
    {
        var target = preferences[part] as JsonObject ?? [];
        preferences[part] = target;
        foreach (var (name, value) in values)
        {
            if (value is { } flag)
            {
                target[name] = flag;
            }
        }
    }
}
