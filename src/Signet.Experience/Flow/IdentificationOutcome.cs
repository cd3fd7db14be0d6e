namespace Signet.Experience.Flow;

/// <summary>What identification did: bound an existing user (204), or created one (201).</summary>
public enum IdentificationOutcome
{
    Identified,
    Created,
}
