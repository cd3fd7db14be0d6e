namespace Signet.Identity.Applications;

/// <summary>What kind of client an application is (oidc.md 2.1); spelled as on the wire.</summary>
public enum ApplicationType
{
    Native,
    SPA,
    Traditional,
    MachineToMachine,
    Protected,
    SAML,
}
