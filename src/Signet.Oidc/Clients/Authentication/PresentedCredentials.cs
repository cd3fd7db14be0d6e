namespace Signet.Oidc.Clients.Authentication;

/// <summary>How a request identifies its client, as sent.</summary>
internal sealed record PresentedCredentials
{
    public BasicCredentials? Basic { get; init; }

    public string? BodyClientId { get; init; }

    public string? BodySecret { get; init; }

    public string? Assertion { get; init; }

    public string? AssertionType { get; init; }

    /// <summary>An assertion may stand alone: its subject is the client (RFC 7523 section 3).</summary>
    public string? ClientId => Basic?.ClientId ?? BodyClientId ?? ClientAssertions.SubjectOf(Assertion);

    public string? Secret => Basic?.Secret ?? BodySecret;
}
