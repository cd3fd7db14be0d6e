namespace Signet.Experience.Flow;

/// <summary>Where to send the browser, and the record that waits for its return.</summary>
public sealed record SocialStart(string VerificationId, string AuthorizationUri);
