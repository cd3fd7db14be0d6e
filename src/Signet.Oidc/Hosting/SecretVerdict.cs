namespace Signet.Oidc.Hosting;

/// <summary>What a presented client secret turned out to be (section 2.5).</summary>
public enum SecretVerdict
{
    Wrong,
    Valid,
    Expired,
}
