using Signet.Oidc.Errors;
using Signet.Oidc.Wire;

namespace Signet.Oidc.Clients;

/// <summary>Metadata that could be stored but must not be used (section 2.6); checked on each use of the client.</summary>
internal static class ClientMetadataCheck
{
    private static readonly string[] _dangerousSchemes = ["javascript", "vbscript", "data", "blob", "file", "about"];

    public static OidcError? Run(Client client)
    {
        if (client.Fault is { } fault)
        {
            return new OidcError(ErrorCodes.InvalidClientMetadata, fault);
        }

        if (client.IsInteractive && client.RedirectUris.Count == 0)
        {
            return OidcErrors.InvalidRedirectUri("redirect_uris must contain members");
        }

        if (client.HasUnusableRedirectUri)
        {
            return OidcErrors.InvalidRedirectUri("redirect_uris must only contain valid uris");
        }

        return client.HasUnusablePostLogoutRedirectUri
            ? new OidcError(ErrorCodes.InvalidClientMetadata, "post_logout_redirect_uris must only contain uris")
            : null;
    }

    internal static bool IsUnusable(string uri)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0
            || uri.Contains('#', StringComparison.Ordinal)
            || uri.AsSpan(0, colon).Contains('*')
            || _dangerousSchemes.Contains(uri[..colon], StringComparer.OrdinalIgnoreCase)
            || !AbsoluteUri.TryParse(uri.Replace("*", "wildcard", StringComparison.Ordinal), out _);
    }
}
