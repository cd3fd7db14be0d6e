using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Signet.Oidc.Clients;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Tests.Host;

/// <summary>Subjects and what they may do.</summary>
internal sealed class MemoryPeople : ISubjectStore, IPermissionStore, ISubjectTokenStore
{
    private static readonly HashSet<string> _none = [];

    /// <summary>Claims by subject; who is not here is not alive.</summary>
    public ConcurrentDictionary<string, JsonObject> Subjects { get; } = new(StringComparer.Ordinal);

    /// <summary>Scopes by subject (or client id) and resource.</summary>
    public ConcurrentDictionary<(string Party, string Resource), HashSet<string>> Scopes { get; } = new();

    /// <summary>Organization scopes by subject (or client id) and organization; a key is a membership.</summary>
    public ConcurrentDictionary<(string Party, string OrganizationId), HashSet<string>> Memberships { get; } = new();

    public HashSet<string> DeniedClients { get; } = [];

    public ConcurrentDictionary<string, SubjectToken> PersonalAccessTokens { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, SubjectToken> ImpersonationTokens { get; } = new(StringComparer.Ordinal);

    public ValueTask<bool> IsAliveAsync(string subject, CancellationToken ct) => ValueTask.FromResult(Subjects.ContainsKey(subject));

    public ValueTask<JsonObject?> FindClaimsAsync(string subject, IReadOnlySet<string> claims, CancellationToken ct)
    {
        if (!Subjects.TryGetValue(subject, out var all))
        {
            return ValueTask.FromResult<JsonObject?>(null);
        }

        var chosen = all.Where(claim => claims.Contains(claim.Key)).Select(claim => KeyValuePair.Create(claim.Key, claim.Value?.DeepClone()));
        return ValueTask.FromResult<JsonObject?>(new JsonObject(chosen));
    }

    public ValueTask<bool> MayUseClientAsync(string subject, Client client, CancellationToken ct) =>
        ValueTask.FromResult(!DeniedClients.Contains(client.Id));

    public ValueTask<IReadOnlySet<string>> GetResourceScopesAsync(Party party, string resource, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlySet<string>>(Scopes.GetValueOrDefault((party.Subject ?? party.Client.Id, resource), _none));

    public ValueTask<OrganizationVerdict> CheckOrganizationAsync(Party party, CancellationToken ct) =>
        ValueTask.FromResult(Memberships.ContainsKey(KeyOf(party)) ? OrganizationVerdict.Allowed : OrganizationVerdict.NotMember);

    public ValueTask<IReadOnlySet<string>> GetOrganizationScopesAsync(Party party, CancellationToken ct) =>
        ValueTask.FromResult<IReadOnlySet<string>>(Memberships.GetValueOrDefault(KeyOf(party), _none));

    public ValueTask<SubjectToken?> FindPersonalAccessTokenAsync(string hash, CancellationToken ct) =>
        ValueTask.FromResult(PersonalAccessTokens.GetValueOrDefault(hash));

    public ValueTask<SubjectToken?> FindImpersonationTokenAsync(string hash, CancellationToken ct) =>
        ValueTask.FromResult(ImpersonationTokens.GetValueOrDefault(hash));

    public Task<bool> TryConsumeImpersonationTokenAsync(string hash, CancellationToken ct) =>
        Task.FromResult(ImpersonationTokens.TryRemove(hash, out _));

    private static (string Party, string OrganizationId) KeyOf(Party party) => (party.Subject ?? party.Client.Id, party.OrganizationId!);
}
