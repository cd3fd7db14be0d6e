using Signet.Connectors.Instances;
using Signet.Identity.Http.Answers;

namespace Signet.Management.Connectors;

/// <summary>DELETE /api/connectors/{id}. 404 entity.not_found, 422 sign_in_experiences.password_expiration_requires_forgot_password.</summary>
internal static class DeleteConnector
{
    internal static async Task<NoContentAnswer> HandleAsync(string id, ConnectorService connectors, CancellationToken ct) =>
        await connectors.RemoveAsync(id, ct);
}
