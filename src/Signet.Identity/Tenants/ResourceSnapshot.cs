using System.Collections.Immutable;
using Signet.Identity.Resources;

namespace Signet.Identity.Tenants;

/// <summary>A resource with its scopes.</summary>
public sealed record ResourceSnapshot(Resource Resource, ImmutableArray<Scope> Scopes);
