using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Applications;

/// <summary>POST /api/applications/{id}/secrets → 201. 400 request.invalid_input, 422 application.secret_name_exists, entity.db_constraint_violated.</summary>
internal static class CreateSecret
{
    internal sealed record Body([property: Length(1, 256)] string Name, DateTimeOffset? ExpiresAt = null);

    internal static async Task<CreatedAnswer<SecretView>> HandleAsync(
        string id, JsonBody<Body> body, SignetDb db, EnvelopeCipher cipher, TimeProvider clock, CancellationToken ct)
    {
        var input = body.Value;
        if (input.ExpiresAt <= clock.GetUtcNow())
        {
            return EntityErrors.InvalidRequest("The value of expiresAt must be in the future.");
        }

        if (await db.Applications.SingleOrDefaultAsync(a => a.Id == id, ct) is not { } application)
        {
            return EntityErrors.NotExistsWithId("applications", id);
        }

        if (!application.HasSecrets)
        {
            return EntityErrors.ConstraintViolated();
        }

        if (await db.ApplicationSecrets.AnyAsync(s => s.ApplicationId == id && s.Name == input.Name, ct))
        {
            return ApiError.Unprocessable("application.secret_name_exists");
        }

        var secret = CreateApplication.NewSecret(application, input.Name, input.ExpiresAt, cipher, clock.GetUtcNow());
        db.ApplicationSecrets.Add(secret);
        await db.SaveChangesAsync(ct);
        return SecretView.From(secret, cipher);
    }
}
