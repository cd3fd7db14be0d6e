using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Errors;
using Signet.Identity.Errors;

namespace Signet.Connectors.Instances;

/// <summary>The checks of connectors.md 2.1 and 2.2, in the contract's order; each returns the refusal or null.</summary>
internal static class ConnectorRules
{
    private static readonly ApiError _fixedMetadata = new("connector.cannot_overwrite_metadata_for_non_standard_connector");

    /// <summary>Rows 3 to 9 of connectors.md 2.1.</summary>
    /// <param name="others">Every instance of the tenant.</param>
    public static ApiError? CheckNew(NewConnector draft, ConnectorFactory factory, IReadOnlyList<ConnectorInstance> others) =>
        (factory.Type == ConnectorType.Social ? CheckNewSocial(draft, factory, others) : null)
        ?? (draft.Config is null ? null : CheckConfig(factory, draft.Config))
        ?? (draft.EnableTokenStorage && !CanStoreTokens(factory) ? ConnectorErrors.TokenStorageNotSupported : null);

    /// <summary>Rows 3 to 8 of connectors.md 2.2.</summary>
    public static ApiError? CheckChange(ConnectorChange change, ConnectorInstance current)
    {
        var factory = current.Factory;
        return (change.Metadata is null ? null : CheckMetadata(change.Metadata, current))
            ?? (change.SyncProfile == true && factory.Type != ConnectorType.Social
                ? ApiError.Unprocessable("connector.invalid_type_for_syncing_profile")
                : null)
            ?? (change.EnableTokenStorage == true && !CanStoreTokens(factory) ? ConnectorErrors.TokenStorageNotSupported : null)
            ?? (change.Config is null ? null : CheckConfig(factory, change.Config));
    }

    private static ApiError? CheckNewSocial(NewConnector draft, ConnectorFactory factory, IReadOnlyList<ConnectorInstance> others)
    {
        var target = factory.Metadata.IsStandard ? TargetOf(draft.Metadata) : factory.Metadata.Target;
        if (string.IsNullOrEmpty(target))
        {
            return new ApiError("connector.should_specify_target");
        }

        if (!factory.Metadata.IsStandard && draft.Metadata is not null)
        {
            return _fixedMetadata;
        }

        if (!factory.Metadata.IsStandard && others.Any(other => other.Factory == factory))
        {
            return ApiError.Unprocessable("connector.multiple_instances_not_supported");
        }

        return others.FirstOrDefault(other => other.Type == ConnectorType.Social && other.Target == target
            && other.Metadata.Platform == factory.Metadata.Platform) is { } taken
            ? ApiError.Unprocessable(
                "connector.multiple_target_with_same_platform",
                new { connectorId = taken.Factory.Metadata.Id, connectorName = taken.Metadata.Name })
            : null;
    }

    private static ApiError? CheckMetadata(JsonObject metadata, ConnectorInstance current) =>
        !current.Metadata.IsStandard ? _fixedMetadata
        : TargetOf(metadata) != current.Target ? new ApiError("connector.can_not_modify_target")
        : null;

    private static ApiError? CheckConfig(ConnectorFactory factory, JsonObject config) =>
        factory.CheckConfig(JsonSerializer.SerializeToElement(config)) is { IsEmpty: false } issues ? ConnectorErrors.InvalidConfig(issues) : null;

    private static bool CanStoreTokens(ConnectorFactory factory) =>
        factory is { Type: ConnectorType.Social, Metadata.IsTokenStorageSupported: true };

    private static string? TargetOf(JsonObject? metadata) =>
        metadata?["target"] is JsonValue value && value.TryGetValue<string>(out var target) ? target : null;
}
