namespace Signet.Simulators.Facebook;

/// <summary>A server-to-server call that arrived, for tests to look at.</summary>
public sealed record RecordedCall(string Method, string Path, IReadOnlyDictionary<string, string> Parameters, string? Authorization);
