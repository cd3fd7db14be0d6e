namespace Signet.Experience.Pages.Social;

/// <summary>An account with the address of this social identity exists (experience.md 20.7, <c>/social/link/{connectorId}</c>).</summary>
/// <param name="ConnectorId">The connector the person came through.</param>
/// <param name="Provider">Its name.</param>
/// <param name="MaskedIdentifier">Address of the other account, masked.</param>
/// <param name="CanCreate">A separate account may be made.</param>
public sealed record LinkAccountModel(string ConnectorId, string Provider, string MaskedIdentifier, bool CanCreate);
