namespace Signet.Management.Client.Users;

internal sealed record SetSuspendedRequest(bool IsSuspended);
