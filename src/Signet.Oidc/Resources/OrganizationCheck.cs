using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Resources;

/// <summary>May the party get tokens for its organization (section 9.4)?</summary>
internal static class OrganizationCheck
{
    public static async ValueTask<OidcError?> RunAsync(IPermissionStore permissions, Party party, CancellationToken ct) =>
        await permissions.CheckOrganizationAsync(party, ct) switch
        {
            OrganizationVerdict.Allowed => null,
            OrganizationVerdict.NotMember when party.Subject is null => Denied("client is not associated with the organization"),
            OrganizationVerdict.NotMember => Denied("user is not a member of the organization"),
            OrganizationVerdict.NotConsented => Denied("organization access is not granted to the application"),
            OrganizationVerdict.MfaRequired => Denied("organization requires MFA but the user has no MFA factor"),
        };

    private static OidcError Denied(string description) => OidcErrors.AccessDenied(description, description, status: 403);
}
