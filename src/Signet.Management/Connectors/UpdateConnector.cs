using System.Text.Json.Nodes;
using Signet.Connectors.Instances;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Connectors;

/// <summary>PATCH /api/connectors/{id}; <c>config</c> and <c>metadata</c> are replaced as a whole. Refusals in connectors.md 2.2.</summary>
internal static class UpdateConnector
{
    internal sealed record Body(
        [property: Optional] JsonObject? Config = null,
        [property: Optional] ConnectorMetadataBody? Metadata = null,
        [property: Optional] bool? SyncProfile = null,
        [property: Optional] bool? EnableTokenStorage = null) : IRefined
    {
        public void Refine(IssueList issues) => Metadata?.Refine(issues);
    }

    internal static async Task<Answer<ConnectorView>> HandleAsync(
        string id, JsonBody<Body> body, ConnectorService connectors, CancellationToken ct)
    {
        var sent = body.Value;
        var changed = await connectors.ChangeAsync(
            id,
            new ConnectorChange
            {
                Config = sent.Config,
                Metadata = sent.Metadata?.ToJson(),
                SyncProfile = sent.SyncProfile,
                EnableTokenStorage = sent.EnableTokenStorage,
            },
            ct);
        return changed.IsSuccess ? ConnectorView.From(changed.Value) : changed.Error;
    }
}
