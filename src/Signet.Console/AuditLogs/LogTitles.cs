namespace Signet.Console.AuditLogs;

/// <summary>Readable names of audit keys (console.md 18); a key without one is shown as it is.</summary>
internal static class LogTitles
{
    private static readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal)
    {
        ["ExchangeTokenBy.AuthorizationCode"] = "Exchange token by code",
        ["ExchangeTokenBy.ClientCredentials"] = "Exchange token by client credentials",
        ["ExchangeTokenBy.RefreshToken"] = "Exchange token by refresh token",
        ["ExchangeTokenBy.TokenExchange"] = "Exchange token by token exchange",
        ["ExchangeTokenBy.DeviceCode"] = "Exchange token by device code",
        ["ExchangeTokenBy.Unknown"] = "Exchange token",
        ["RevokeToken"] = "Revoke token",
        ["RevokeGrants"] = "Revoke grants",
        ["Interaction.Create"] = "Interaction started",
        ["Interaction.End"] = "Interaction ended",
    };

    private static readonly (string Event, string Verb)[] _events = [("SignIn", "Sign-in"), ("Register", "Sign-up"), ("ForgotPassword", "Password reset")];

    private static readonly Dictionary<string, string> _steps = new(StringComparer.Ordinal)
    {
        ["Create"] = "started",
        ["Update"] = "switched",
        ["Submit"] = "submitted",
        ["Identifier.Submit"] = "identified the user",
        ["Profile.Update"] = "added profile data",
    };

    /// <summary>Keys that can be filtered by, with their titles.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } = [.. Keys().Select(key => KeyValuePair.Create(key, Of(key)))];

    public static string Of(string key)
    {
        if (_titles.TryGetValue(key, out var title))
        {
            return title;
        }

        foreach (var (name, verb) in _events)
        {
            var prefix = $"Interaction.{name}.";
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                return $"{verb}: {Step(key[prefix.Length..])}";
            }
        }

        return key;
    }

    private static string Step(string step) => _steps.TryGetValue(step, out var text) ? text
        : step.Split('.') is ["Verification", var type, var action] ? $"{Type(type)} {(action is "Create" ? "started" : "verified")}"
        : step;

    private static string Type(string type) => type switch
    {
        "NewPasswordIdentity" => "new password",
        "EmailVerificationCode" => "email code",
        "PhoneVerificationCode" => "phone code",
        "EnterpriseSso" => "enterprise SSO",
        "WebAuthn" or "SignInPasskey" => "passkey",
        "BackupCode" => "backup code",
        "Totp" => "authenticator app",
        _ => type.ToLowerInvariant(),
    };

    private static IEnumerable<string> Keys() => _titles.Keys.Concat(_events.SelectMany(e => _steps.Keys
        .Concat(["Verification.Password.Submit", "Verification.Social.Create", "Verification.Social.Submit"])
        .Select(step => $"Interaction.{e.Event}.{step}")));
}
