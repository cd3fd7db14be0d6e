using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Http;
using Signet.Identity.Http.Answers;
using Signet.Identity.SignInExperience;

namespace Signet.Management.SignInExperiences;

/// <summary>GET /api/sign-in-exp: the stored settings.</summary>
internal static class GetSignInExperience
{
    internal static async Task<Answer<JsonObject>> HandleAsync(SignetDb db, CancellationToken ct) => View(await db.SignInExperiences.AsNoTracking().SingleAsync(ct));

    internal static JsonObject View(SignInExperienceRow row)
    {
        var view = JsonSerializer.SerializeToNode(row.Settings, EdgeJson.Options)!.AsObject();
        view["tenantId"] = row.TenantId.Value;
        return view;
    }
}
