namespace Signet.Oidc.Interactions;

/// <summary>Where interactions live until they are resumed; over <see cref="Hosting.IShortLivedStore"/> unless replaced.</summary>
public interface IInteractionStore
{
    Task<Interaction?> FindAsync(string uid, CancellationToken ct);

    Task SaveAsync(Interaction interaction, CancellationToken ct);

    /// <summary>Ends the interaction; of all concurrent callers exactly one gets true.</summary>
    Task<bool> TryTakeAsync(string uid, CancellationToken ct);
}
