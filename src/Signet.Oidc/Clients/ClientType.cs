namespace Signet.Oidc.Clients;

/// <summary>Kinds of client; each fixes the metadata of section 2.1.</summary>
public enum ClientType
{
    Native,
    Spa,
    Traditional,
    Protected,
    MachineToMachine,
    Saml,
    MetadataDocument,
}
