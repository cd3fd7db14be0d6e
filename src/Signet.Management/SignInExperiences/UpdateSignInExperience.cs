using Microsoft.EntityFrameworkCore;
using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.SignInExperiences;

/// <summary>PATCH /api/sign-in-exp: given members are replaced as a whole, then the rules of management.md 17.3 hold.</summary>
internal static class UpdateSignInExperience
{
    internal static async Task<Answer<JsonObject>> HandleAsync(JsonBody<ExperienceBody> body, SignetDb db, ExperienceRules rules, CancellationToken ct)
    {
        if (body.Value == new ExperienceBody())
        {
            return EntityErrors.InvalidInput();
        }

        var row = await db.SignInExperiences.SingleAsync(ct);
        var settings = rules.Normalise(body.Value.ApplyTo(row.Settings), row.Settings);
        if (await rules.CheckAsync(body.Value, settings, row.Settings, ct) is { } refusal)
        {
            return refusal;
        }

        row.Replace(settings);
        await db.SaveChangesAsync(ct);
        return GetSignInExperience.View(row);
    }
}
