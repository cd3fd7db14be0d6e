using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Connectors.Catalog;
using Signet.Identity;
using Signet.Identity.Connectors;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Connectors;

/// <summary>POST /api/connectors → 200 (connectors.md 2.1).</summary>
internal static class CreateConnector
{
    internal sealed record Body(
        [property: Length(1, 128)] string ConnectorId,
        [property: Optional, Length(1, 128), Pattern("^[A-Za-z0-9_-]+$")] string? Id = null,
        [property: Optional] JsonObject? Config = null,
        [property: Optional] MetadataBody? Metadata = null,
        [property: Optional] bool? SyncProfile = null,
        [property: Optional] bool? EnableTokenStorage = null);

    internal static async Task<Answer<JsonObject>> HandleAsync(
        JsonBody<Body> body, ConnectorCatalog catalog, ConnectorEditor editor, SignetDb db, CurrentTenant tenant, SnapshotStore snapshots, TimeProvider clock)
    {
        var (input, ct) = (body.Value, CancellationToken.None);
        if (!catalog.TryGet(input.ConnectorId, out var factory))
        {
            return ApiError.Unprocessable("connector.not_found_with_connector_id");
        }

        if (Refuse(factory, input, editor) is { } refusal)
        {
            return refusal;
        }

        var id = input.Id ?? Ids.NewShort();
        if (await db.Connectors.AnyAsync(c => c.Id == id, ct))
        {
            return EntityErrors.NotUnique();
        }

        var connector = Connector.Create(tenant.Id, id, input.ConnectorId, editor.Seal(input.Config ?? []), input.Metadata?.ToJson() ?? [], clock.GetUtcNow());
        connector.SetGeneral(input.SyncProfile == true, input.EnableTokenStorage == true);
        if (factory.Type != ConnectorType.Social)
        {
            // One connector of a kind delivers messages; the new one takes over (connectors.md 1.5).
            var sameKind = catalog.All.Where(f => f.Type == factory.Type).Select(f => f.Metadata.Id).ToList();
            db.Connectors.RemoveRange(await db.Connectors.Where(c => sameKind.Contains(c.ConnectorId)).ToListAsync(ct));
        }

        db.Connectors.Add(connector);
        await db.SaveChangesAsync(ct);
        return await editor.ReadBackAsync(id, snapshots, ct);
    }

    private static ApiError? Refuse(ConnectorFactory factory, Body input, ConnectorEditor editor)
    {
        if (factory.Type == ConnectorType.Social)
        {
            if (factory.Metadata.IsStandard && string.IsNullOrEmpty(input.Metadata?.Target))
            {
                return new ApiError("connector.should_specify_target");
            }

            if (!factory.Metadata.IsStandard && input.Metadata is not null)
            {
                return new ApiError("connector.cannot_overwrite_metadata_for_non_standard_connector");
            }

            if (editor.CheckCount(factory, input.Metadata?.Target ?? factory.Metadata.Target) is { } count)
            {
                return count;
            }
        }

        return ConnectorEditor.CheckConfig(factory, input.Config) ?? ConnectorEditor.CheckTokenStorage(factory, input.EnableTokenStorage);
    }
}
