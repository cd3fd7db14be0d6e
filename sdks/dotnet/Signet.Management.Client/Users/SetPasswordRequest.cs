namespace Signet.Management.Client.Users;

internal sealed record SetPasswordRequest(string Password);
