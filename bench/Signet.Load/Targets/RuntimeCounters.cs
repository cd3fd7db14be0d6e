namespace Signet.Load.Targets;

/// <summary>What a server's runtime has done since it started.</summary>
/// <param name="AllocatedBytes">On the managed heap, whether collected or not.</param>
/// <param name="CompiledMethods">By the just-in-time compiler; a method counts once per tier.</param>
internal readonly record struct RuntimeCounters(long AllocatedBytes, long CompiledMethods);
