using Signet.Oidc.Clients;

namespace Signet.Oidc.Hosting;

/// <summary>Whose permissions are asked for: a subject through a client, or (without a subject) the client itself.</summary>
/// <param name="Client">The client that asks.</param>
/// <param name="Subject">The user; null for client credentials.</param>
/// <param name="OrganizationId">Narrows to one organization.</param>
/// <param name="GrantId">The grant behind the request, if any; binds the organization of a metadata-document client.</param>
public sealed record Party(Client Client, string? Subject = null, string? OrganizationId = null, string? GrantId = null);
