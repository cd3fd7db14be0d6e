using Signet.Management.Client.Applications;

namespace Signet.Console.Guides;

/// <summary>The user's own values, as every step of a guide shows them.</summary>
public sealed class GuideModel(Application application, string? secret, Uri endpoint, string suggestedBase, string callbackPath = "callback", string signedOutPath = "")
{
    /// <summary>The application being integrated; replaced when its URIs are saved.</summary>
    public Application Application { get; private set; } = application;

    /// <summary>First secret, null for public clients.</summary>
    public string? Secret { get; } = secret;

    /// <summary>Tenant endpoint with a trailing slash.</summary>
    public string Endpoint { get; } = endpoint.ToString();

    /// <summary>Issuer, without a trailing slash.</summary>
    public string Issuer => $"{Endpoint}oidc";

    /// <summary>Suggested address of the application under development, with a trailing slash.</summary>
    public string SuggestedBase { get; } = suggestedBase;

    /// <summary>The first saved redirect URI, else the suggestion.</summary>
    public string RedirectUri => Application.OidcClientMetadata.RedirectUris is [var first, ..] ? first : Suggested(GuideUriKind.Redirect);

    /// <summary>The first saved post sign-out redirect URI, else the suggestion.</summary>
    public string PostSignOutUri => Application.OidcClientMetadata.PostLogoutRedirectUris is [var first, ..] ? first : Suggested(GuideUriKind.PostSignOut);

    /// <summary>Path of the redirect URI, for the route that handles it.</summary>
    public string RedirectPath => Uri.TryCreate(RedirectUri, UriKind.Absolute, out var uri) ? uri.AbsolutePath : "/callback";

    /// <summary>Port of the redirect URI, for the command that starts the application.</summary>
    public int RedirectPort => Uri.TryCreate(RedirectUri, UriKind.Absolute, out var uri) && uri.Port > 0 ? uri.Port : 3000;

    /// <summary>What a guide proposes before anything is saved.</summary>
    public string Suggested(GuideUriKind kind) => kind switch
    {
        GuideUriKind.Redirect => SuggestedBase + callbackPath,
        GuideUriKind.PostSignOut => SuggestedBase + signedOutPath,
        _ => SuggestedBase.TrimEnd('/'),
    };

    /// <summary>The values stored at the server.</summary>
    public IReadOnlyList<string> Stored(GuideUriKind kind) => kind switch
    {
        GuideUriKind.Redirect => Application.OidcClientMetadata.RedirectUris,
        GuideUriKind.PostSignOut => Application.OidcClientMetadata.PostLogoutRedirectUris,
        _ => Application.CustomClientMetadata.CorsAllowedOrigins ?? [],
    };

    /// <summary>The update that changes one list and nothing else.</summary>
    public UpdateApplicationRequest Change(GuideUriKind kind, IReadOnlyList<string> values) => kind switch
    {
        GuideUriKind.Redirect => new() { OidcClientMetadata = Application.OidcClientMetadata with { RedirectUris = values } },
        GuideUriKind.PostSignOut => new() { OidcClientMetadata = Application.OidcClientMetadata with { PostLogoutRedirectUris = values } },
        _ => new() { CustomClientMetadata = Application.CustomClientMetadata with { CorsAllowedOrigins = [.. values.Select(value => value.TrimEnd('/'))] } },
    };

    /// <summary>Takes over what the server stored.</summary>
    public void Apply(Application stored) => Application = stored;
}
