namespace Signet.Oidc.Clients.Authentication;

/// <summary>How a request identifies its client, as sent.</summary>
internal sealed record PresentedCredentials
{
    public BasicCredentials? Basic { get; init; }

    public string? BodyClientId { get; init; }

    public string? BodySecret { get; init; }

    public bool HasAssertion { get; init; }

    public string? ClientId => Basic?.ClientId ?? BodyClientId;

    public string? Secret => Basic?.Secret ?? BodySecret;
}
