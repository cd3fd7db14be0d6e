namespace Signet.Identity.Keys;

/// <summary>Where a signing key is in its life (oidc.md 15.1).</summary>
public enum SigningKeyStatus
{
    Next,
    Current,
    Previous,
}
