namespace Signet.Experience.Pages.Social;

/// <summary>The moment between this server and a provider.</summary>
public sealed record LeavingModel(string Address, string Provider);
