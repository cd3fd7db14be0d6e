using System.Text.Json.Nodes;

namespace Signet.Oidc.Hosting;

/// <summary>The people that tokens speak about. One place decides whether a subject is alive.</summary>
public interface ISubjectStore
{
    /// <summary>False when the subject does not exist or is suspended.</summary>
    ValueTask<bool> IsAliveAsync(string subject, CancellationToken ct);

    /// <summary>
    /// The values of <paramref name="claims"/> (section 5.2), without <c>sub</c>; a claim that has no value and is not nullable is absent.
    /// Null when the subject is not alive.
    /// </summary>
    ValueTask<JsonObject?> FindClaimsAsync(string subject, IReadOnlySet<string> claims, CancellationToken ct);
}
