using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Crypto;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Applications;

/// <summary>PATCH /api/applications/{id}/secrets/{name}. 404 entity.not_exists, 422 application.secret_name_exists.</summary>
internal static class RenameSecret
{
    internal sealed record Body([property: Length(1, 256)] string Name);

    internal static async Task<Answer<SecretView>> HandleAsync(
        string id, string name, JsonBody<Body> body, SignetDb db, EnvelopeCipher cipher, CancellationToken ct)
    {
        if (await db.ApplicationSecrets.SingleOrDefaultAsync(s => s.ApplicationId == id && s.Name == name, ct) is not { } secret)
        {
            return EntityErrors.NotExists("application secret");
        }

        if (body.Value.Name != name)
        {
            if (await db.ApplicationSecrets.AnyAsync(s => s.ApplicationId == id && s.Name == body.Value.Name, ct))
            {
                return ApiError.Unprocessable("application.secret_name_exists");
            }

            // The name is part of the key.
            db.ApplicationSecrets.Remove(secret);
            secret = secret.Renamed(body.Value.Name);
            db.ApplicationSecrets.Add(secret);
            await db.SaveChangesAsync(ct);
        }

        return SecretView.From(secret, cipher);
    }
}
