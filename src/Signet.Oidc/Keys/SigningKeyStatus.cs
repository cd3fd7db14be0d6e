namespace Signet.Oidc.Keys;

/// <summary>Place of a key in the rotation (section 15.1).</summary>
public enum SigningKeyStatus
{
    Current,
    Next,
    Previous,
}
