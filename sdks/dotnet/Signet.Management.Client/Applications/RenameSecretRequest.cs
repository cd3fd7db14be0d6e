namespace Signet.Management.Client.Applications;

internal sealed record RenameSecretRequest(string Name);
