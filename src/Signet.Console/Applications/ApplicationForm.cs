using System.Globalization;
using Signet.Management.Client.Applications;

namespace Signet.Console.Applications;

/// <summary>The editable part of an application; equal values mean nothing to save.</summary>
internal sealed class ApplicationForm(Application stored)
{
    public string Name { get; set; } = stored.Name;

    public string Description { get; set; } = stored.Description ?? "";

    public IReadOnlyList<string> RedirectUris { get; set; } = stored.OidcClientMetadata.RedirectUris;

    public IReadOnlyList<string> PostSignOutUris { get; set; } = stored.OidcClientMetadata.PostLogoutRedirectUris;

    public IReadOnlyList<string> CorsOrigins { get; set; } = stored.CustomClientMetadata.CorsAllowedOrigins ?? [];

    public bool AlwaysIssueRefreshToken { get; set; } = stored.CustomClientMetadata.AlwaysIssueRefreshToken ?? false;

    public bool RotateRefreshToken { get; set; } = stored.CustomClientMetadata.RotateRefreshToken ?? true;

    public string RefreshTokenDays { get; set; } = stored.CustomClientMetadata.RefreshTokenTtlInDays?.ToString(CultureInfo.InvariantCulture) ?? "";

    public string BackchannelLogoutUri { get; set; } = stored.OidcClientMetadata.BackchannelLogoutUri ?? "";

    public bool BindTokens { get; set; } = stored.CustomClientMetadata.DpopBoundAccessTokens ?? false;

    public bool RequirePushedRequests { get; set; } = stored.CustomClientMetadata.RequirePushedAuthorizationRequests ?? false;

    public string? NameError => string.IsNullOrWhiteSpace(Name) ? "Give the application a name." : null;

    public string? RefreshTokenDaysError =>
        RefreshTokenDays.Length is 0 || (int.TryParse(RefreshTokenDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= 180)
            ? null
            : "Enter a number of days from 1 to 180, or leave it empty for 14.";

    public string? BackchannelLogoutError =>
        BackchannelLogoutUri.Length is 0 || (Uri.TryCreate(BackchannelLogoutUri, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            ? null
            : "Enter an absolute http or https address.";

    public bool UsesRedirects => stored.Type is not (ApplicationType.MachineToMachine or ApplicationType.SAML);

    public bool IsDirty =>
        Name != stored.Name
        || Description != (stored.Description ?? "")
        || !RedirectUris.SequenceEqual(stored.OidcClientMetadata.RedirectUris)
        || !PostSignOutUris.SequenceEqual(stored.OidcClientMetadata.PostLogoutRedirectUris)
        || !CorsOrigins.SequenceEqual(stored.CustomClientMetadata.CorsAllowedOrigins ?? [])
        || IsTokensDirty
        || IsSecurityDirty;

    private bool IsTokensDirty =>
        AlwaysIssueRefreshToken != (stored.CustomClientMetadata.AlwaysIssueRefreshToken ?? false)
        || RotateRefreshToken != (stored.CustomClientMetadata.RotateRefreshToken ?? true)
        || RefreshTokenDays != (stored.CustomClientMetadata.RefreshTokenTtlInDays?.ToString(CultureInfo.InvariantCulture) ?? "")
        || BackchannelLogoutUri != (stored.OidcClientMetadata.BackchannelLogoutUri ?? "");

    private bool IsSecurityDirty =>
        BindTokens != (stored.CustomClientMetadata.DpopBoundAccessTokens ?? false)
        || RequirePushedRequests != (stored.CustomClientMetadata.RequirePushedAuthorizationRequests ?? false);

    public bool IsValid =>
        NameError is null
        && RefreshTokenDaysError is null
        && BackchannelLogoutError is null
        && (!UsesRedirects || (RedirectUris.Count > 0 && AreUrisValid));

    private bool AreUrisValid =>
        RedirectUris.Concat(PostSignOutUris).All(uri => Applications.RedirectUris.Check(uri, stored.Type) is null)
        && CorsOrigins.All(origin => Applications.RedirectUris.CheckOrigin(origin) is null);

    public UpdateApplicationRequest ToRequest() => new()
    {
        Name = Name.Trim(),
        Description = Description.Trim(),
        OidcClientMetadata = stored.OidcClientMetadata with
        {
            RedirectUris = RedirectUris,
            PostLogoutRedirectUris = PostSignOutUris,
            BackchannelLogoutUri = BackchannelLogoutUri.Length is 0 ? null : BackchannelLogoutUri,
        },
        CustomClientMetadata = stored.CustomClientMetadata with
        {
            CorsAllowedOrigins = [.. CorsOrigins.Select(origin => origin.TrimEnd('/'))],
            AlwaysIssueRefreshToken = AlwaysIssueRefreshToken,
            RotateRefreshToken = RotateRefreshToken,
            RefreshTokenTtlInDays = RefreshTokenDays.Length is 0 ? null : int.Parse(RefreshTokenDays, CultureInfo.InvariantCulture),
            DpopBoundAccessTokens = BindTokens,
            RequirePushedAuthorizationRequests = RequirePushedRequests,
        },
    };
}
