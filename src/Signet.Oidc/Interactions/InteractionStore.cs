using System.Text.Json;
using Signet.Oidc.Hosting;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Interactions;

/// <summary>Interactions as JSON in the short-lived store.</summary>
internal sealed class InteractionStore(IShortLivedStore store) : IInteractionStore
{
    private const string Kind = "interaction";

    public async Task<Interaction?> FindAsync(string uid, CancellationToken ct) =>
        await store.FindAsync(Kind, uid, ct) is { } payload
            ? JsonSerializer.Deserialize(payload, OidcJson.Default.Interaction)
            : null;

    public Task SaveAsync(Interaction interaction, CancellationToken ct) =>
        store.PutAsync(Kind, interaction.Uid, JsonSerializer.SerializeToUtf8Bytes(interaction, OidcJson.Default.Interaction), interaction.ExpiresAt, ct);

    public Task<bool> TryTakeAsync(string uid, CancellationToken ct) => store.TryTakeAsync(Kind, uid, ct);
}
