using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Applications;

/// <summary>PATCH /api/applications/{applicationId}/custom-data: a shallow merge. 404 entity.not_exists_with_id.</summary>
internal static class UpdateCustomData
{
    internal static async Task<Answer<JsonObject>> HandleAsync(string applicationId, JsonBody<JsonObject> body, SignetDb db, CancellationToken ct)
    {
        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == applicationId, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", applicationId);
        }

        application.SetCustomData(JsonMerge.Shallow(application.CustomData, body.Value));
        await db.SaveChangesAsync(ct);
        return application.CustomData;
    }
}
