namespace Signet.Simulators.Facebook;

/// <summary>An answer that a test prepared for the next call of a path.</summary>
internal sealed record CannedAnswer(string PathEnd, int Status, string Body);
