using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Connectors.Catalog;
using Signet.Connectors.Instances;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;
using Signet.Identity.Vault;

namespace Signet.Management.Connectors;

/// <summary>PATCH /api/connectors/{id} (connectors.md 2.2): <c>config</c> and <c>metadata</c> are replaced as a whole.</summary>
internal static class UpdateConnector
{
    internal sealed record Body(
        [property: Optional] JsonObject? Config = null,
        [property: Optional] MetadataBody? Metadata = null,
        [property: Optional] bool? SyncProfile = null,
        [property: Optional] bool? EnableTokenStorage = null);

    internal static async Task<Answer<JsonObject>> HandleAsync(
        string id, JsonBody<Body> body, ConnectorInstances instances, ConnectorEditor editor, SignetDb db, TokenVault vault, CurrentTenant tenant, SnapshotStore snapshots)
    {
        var (input, ct) = (body.Value, CancellationToken.None);
        if (instances.Find(tenant.Snapshot, id) is not { } instance || await db.Connectors.SingleOrDefaultAsync(c => c.Id == id, ct) is not { } connector)
        {
            return EntityErrors.NotFound();
        }

        if (Refuse(instance, input) is { } refusal)
        {
            return refusal;
        }

        if (input.Config is not null)
        {
            connector.SetConfig(editor.Seal(input.Config));
        }

        if (input.Metadata is not null)
        {
            connector.SetMetadata(input.Metadata.ToJson());
        }

        connector.SetGeneral(input.SyncProfile ?? connector.SyncProfile, input.EnableTokenStorage ?? connector.EnableTokenStorage);
        if (input.EnableTokenStorage == false && instance.Metadata.IsTokenStorageSupported)
        {
            await vault.RemoveOfConnectorAsync(id, ct);
        }

        await db.SaveChangesAsync(ct);
        return await editor.ReadBackAsync(id, snapshots, ct);
    }

    private static ApiError? Refuse(ConnectorInstance instance, Body input)
    {
        if (input.Metadata is not null && !instance.Metadata.IsStandard)
        {
            return new ApiError("connector.cannot_overwrite_metadata_for_non_standard_connector");
        }

        if (input.Metadata is not null && input.Metadata.Target != instance.Target)
        {
            return new ApiError("connector.can_not_modify_target");
        }

        return input.SyncProfile == true && instance.Type != ConnectorType.Social
            ? ApiError.Unprocessable("connector.invalid_type_for_syncing_profile")
            : ConnectorEditor.CheckTokenStorage(instance.Factory, input.EnableTokenStorage) ?? ConnectorEditor.CheckConfig(instance.Factory, input.Config);
    }
}
