namespace Signet.Connectors.Messages;

/// <summary>Why a message is sent (connectors.md 9.2); the names are the wire values.</summary>
public enum TemplateType
{
    SignIn,
    Register,
    ForgotPassword,
    OrganizationInvitation,
    Generic,
    UserPermissionValidation,
    BindNewIdentifier,
    MfaVerification,
    BindMfa,
}
