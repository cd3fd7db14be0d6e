namespace Signet.Identity.Http.Authentication;

/// <summary>What a valid Management API token says about its bearer.</summary>
internal sealed record ManagementToken(string Subject, bool IsApplication);
