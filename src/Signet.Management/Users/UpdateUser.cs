using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Signet.Identity;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Users;

namespace Signet.Management.Users;

/// <summary>PATCH /api/users/{userId} (management.md 9.5). 404 entity.not_found, 422 user.*_already_in_use, user.invalid_phone.</summary>
internal static class UpdateUser
{
    internal sealed record Body(
        [property: Pattern(@"^([A-Z_a-z]\w*)?$"), MaxLength(128)] Patch<string?> Username = default,
        [property: MailAddress(AllowsEmpty = true), MaxLength(128)] Patch<string?> PrimaryEmail = default,
        [property: Pattern(@"^\d*$"), MaxLength(128)] Patch<string?> PrimaryPhone = default,
        [property: MaxLength(128)] Patch<string?> Name = default,
        [property: WebUrlOrEmpty, MaxLength(2048)] Patch<string?> Avatar = default,
        [property: Optional] JsonObject? CustomData = null,
        [property: Optional] ProfileBody? Profile = null);

    internal static async Task<Answer<UserView>> HandleAsync(
        string userId, JsonBody<Body> body, SignetDb db, UserDirectory directory, UserService users, TimeProvider clock, CancellationToken ct)
    {
        var input = body.Value;
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
        {
            return EntityErrors.NotFound();
        }

        var sent = new NewUser { Username = NullIfEmpty(input.Username.Value), Email = NullIfEmpty(input.PrimaryEmail.Value), Phone = NullIfEmpty(input.PrimaryPhone.Value) };
        if (input == new Body())
        {
            return EntityErrors.InvalidInput();
        }

        if (await CheckUniqueAsync(sent, userId, directory, ct) is { } taken)
        {
            return taken;
        }

        var phone = sent.Phone is null ? null : PhoneNumber.Canonical(sent.Phone);
        if (sent.Phone is not null && phone is null)
        {
            return ApiError.Unprocessable("user.invalid_phone");
        }

        Apply(user, input, phone, clock.GetUtcNow());
        var saved = await users.SaveUniqueAsync(user, sent, ct);
        return saved.IsSuccess ? await UserView.ReadAsync(user, db, ct) : saved.Error;
    }

    // The order of an update: e-mail, phone, username (management.md 9.5).
    private static async Task<ApiError?> CheckUniqueAsync(NewUser sent, string userId, UserDirectory directory, CancellationToken ct) =>
        (await directory.CheckUniqueAsync(username: null, sent.Email, sent.Phone, userId, ct)).Error
        ?? (await directory.CheckUniqueAsync(sent.Username, email: null, phone: null, userId, ct)).Error;

    private static void Apply(User user, Body input, string? phone, DateTimeOffset now)
    {
        user.SetIdentifiers(
            input.Username.Or(user.Username), input.PrimaryEmail.Or(user.PrimaryEmail), input.PrimaryPhone.IsSet ? phone : user.PrimaryPhone, now);
        user.SetProfile(input.Name.Or(user.Name), input.Avatar.Or(user.Avatar), now);
        user.SetCustomData(input.CustomData ?? user.CustomData, now);
        user.SetProfileClaims(input.Profile?.ToJson() ?? user.Profile, now);
    }

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
