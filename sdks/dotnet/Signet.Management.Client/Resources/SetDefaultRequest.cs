namespace Signet.Management.Client.Resources;

internal sealed record SetDefaultRequest(bool IsDefault);
