using System.Text.Json.Serialization;

namespace Signet.Experience.Flow;

/// <summary>The <c>type</c> of a verification record (experience.md 5.1).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VerificationType>))]
public enum VerificationType
{
    Password,
    EmailVerificationCode,
    PhoneVerificationCode,
    MfaEmailVerificationCode,
    MfaPhoneVerificationCode,
    Social,
    EnterpriseSso,
    Totp,
    WebAuthn,
    BackupCode,
    SignInPasskey,
    NewPasswordIdentity,
    OneTimeToken,
}
