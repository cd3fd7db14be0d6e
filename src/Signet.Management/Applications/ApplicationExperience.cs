using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Applications;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Tenants;

namespace Signet.Management.Applications;

/// <summary>GET and PUT /api/applications/{applicationId}/sign-in-experience (management.md 10.8).</summary>
internal static class ApplicationExperience
{
    internal sealed record Body(
        [property: Optional] JsonObject? Color = null,
        [property: Optional] JsonObject? Branding = null,
        Patch<string?> CustomCss = default,
        [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> TermsOfUseUrl = default,
        [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> PrivacyPolicyUrl = default,
        [property: MaxLength(256)] Patch<string?> DisplayName = default);

    internal sealed record View(
        string TenantId, string ApplicationId, JsonObject Color, JsonObject Branding, string? CustomCss, string? TermsOfUseUrl, string? PrivacyPolicyUrl, string? DisplayName)
    {
        public static View From(ApplicationSignInExperience row) => new(
            row.TenantId.Value, row.ApplicationId, row.Color, row.Branding, row.CustomCss, row.TermsOfUseUri, row.PrivacyPolicyUri, row.DisplayName);
    }

    internal static async Task<Answer<View>> GetAsync(string applicationId, SignetDb db, CancellationToken ct) =>
        await db.ApplicationSignInExperiences.AsNoTracking().SingleOrDefaultAsync(e => e.ApplicationId == applicationId, ct) is { } row
            ? View.From(row)
            : EntityErrors.NotExistsWithId("application_sign_in_experiences", applicationId);

    internal static async Task<UpsertAnswer<View>> PutAsync(string applicationId, JsonBody<Body> body, SignetDb db, CurrentTenant tenant, CancellationToken ct)
    {
        if (!await db.Applications.AnyAsync(a => a.Id == applicationId, ct))
        {
            return EntityErrors.NotExistsWithId("applications", applicationId);
        }

        var row = await db.ApplicationSignInExperiences.SingleOrDefaultAsync(e => e.ApplicationId == applicationId, ct);
        var isNew = row is null;
        if (row is null)
        {
            row = ApplicationSignInExperience.Create(tenant.Id, applicationId);
            db.ApplicationSignInExperiences.Add(row);
        }

        var input = body.Value;
        row.Color = input.Color ?? row.Color;
        row.Branding = input.Branding ?? row.Branding;
        row.CustomCss = NullIfEmpty(input.CustomCss.Or(row.CustomCss));
        row.TermsOfUseUri = NullIfEmpty(input.TermsOfUseUrl.Or(row.TermsOfUseUri));
        row.PrivacyPolicyUri = NullIfEmpty(input.PrivacyPolicyUrl.Or(row.PrivacyPolicyUri));
        row.DisplayName = NullIfEmpty(input.DisplayName.Or(row.DisplayName));
        await db.SaveChangesAsync(ct);
        return UpsertAnswer<View>.Of(View.From(row), isNew);
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
