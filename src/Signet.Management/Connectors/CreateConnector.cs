using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Connectors.Instances;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Connectors;

/// <summary>POST /api/connectors; 200. Refusals in connectors.md 2.1.</summary>
internal static class CreateConnector
{
    internal sealed record Body(
        [property: Length(1, 128)] string ConnectorId,
        [property: Optional, Length(1, 128), Pattern("^[A-Za-z0-9_-]+$")] string? Id = null,
        [property: Optional] JsonObject? Config = null,
        [property: Optional] ConnectorMetadataBody? Metadata = null,
        bool SyncProfile = false,
        bool EnableTokenStorage = false) : IRefined
    {
        public void Refine(IssueList issues) => Metadata?.Refine(issues);
    }

    internal static async Task<Answer<ConnectorView>> HandleAsync(JsonBody<Body> body, ConnectorService connectors, CancellationToken ct)
    {
        var sent = body.Value;
        var created = await connectors.CreateAsync(
            new NewConnector(sent.ConnectorId)
            {
                Id = sent.Id,
                Config = sent.Config,
                Metadata = sent.Metadata?.ToJson(),
                SyncProfile = sent.SyncProfile,
                EnableTokenStorage = sent.EnableTokenStorage,
            },
            ct);
        return created.IsSuccess ? ConnectorView.From(created.Value) : created.Error;
    }
}
