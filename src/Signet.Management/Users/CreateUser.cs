using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity;
using Signet.Identity.Credentials;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Users;

namespace Signet.Management.Users;

/// <summary>POST /api/users → 200. Policies are not applied; digests of other systems are imported (management.md 9.2, 9.4).</summary>
internal static class CreateUser
{
    internal const string UsernamePattern = @"^[A-Z_a-z]\w*$";

    internal sealed record Body(
        [property: Optional, Pattern(UsernamePattern), MaxLength(128)] string? Username = null,
        [property: Optional, MailAddress, MaxLength(128)] string? PrimaryEmail = null,
        [property: Optional, Pattern(@"^\d+$"), MaxLength(128)] string? PrimaryPhone = null,
        [property: Optional, MinLength(1), MaxLength(PasswordHasher.MaxLength)] string? Password = null,
        [property: Optional, MaxLength(1024)] string? PasswordDigest = null,
        [property: Optional, AllowedValues("Argon2i", "Argon2id", "Argon2d", "SHA1", "SHA256", "MD5", "Bcrypt", "Legacy")] string? PasswordAlgorithm = null,
        [property: MaxLength(128)] string? Name = null,
        [property: WebUrlOrEmpty, MaxLength(2048)] string? Avatar = null,
        [property: Optional] JsonObject? CustomData = null,
        [property: Optional] ProfileBody? Profile = null);

    internal static async Task<Answer<UserView>> HandleAsync(
        JsonBody<Body> body, SignetDb db, UserDirectory directory, UserService users, UserPasswords passwords, CancellationToken ct)
    {
        var input = body.Value;
        if (Refuse(input) is { } refusal)
        {
            return refusal;
        }

        var unique = await directory.CheckUniqueAsync(input.Username, input.PrimaryEmail, input.PrimaryPhone, exceptUserId: null, ct);
        if (!unique.IsSuccess)
        {
            return unique.Error;
        }

        if (input is { PasswordAlgorithm: PasswordAlgorithms.Legacy, PasswordDigest: { } legacy } && LegacyDigest.Parse(legacy) is { IsSuccess: false } malformed)
        {
            return malformed.Error;
        }

        var digest = await DigestAsync(input, passwords, ct);
        if (!digest.IsSuccess)
        {
            return digest.Error;
        }

        var created = await users.CreateAsync(Draft(input, digest.Value), ct);
        return created.IsSuccess ? await UserView.ReadAsync(created.Value, db, ct) : created.Error;
    }

    private static ApiError? Refuse(Body input) => input switch
    {
        { Password: not null, PasswordDigest: not null } => new ApiError("user.password_and_digest"),
        { PasswordDigest: not null, PasswordAlgorithm: null } => new ApiError("user.password_algorithm_required"),
        { PasswordAlgorithm: PasswordAlgorithms.Legacy, PasswordDigest: null } => new ApiError("password.unsupported_encryption_method"),
        _ => null,
    };

    private static async Task<Result<PasswordDigest?>> DigestAsync(Body input, UserPasswords passwords, CancellationToken ct)
    {
        if (input.Password is null)
        {
            return (Result<PasswordDigest?>)(input.PasswordDigest is null ? null : new PasswordDigest(input.PasswordDigest, input.PasswordAlgorithm!));
        }

        var hashed = await passwords.HashAsync(input.Password, ct);
        return hashed.IsSuccess ? hashed.Value : hashed.Error;
    }

    private static NewUser Draft(Body input, PasswordDigest? digest) => new()
    {
        Username = input.Username,
        Email = input.PrimaryEmail,
        Phone = input.PrimaryPhone,
        Name = input.Name,
        Avatar = input.Avatar,
        CustomData = input.CustomData,
        Profile = input.Profile?.ToJson(),
        PasswordDigest = digest?.Value,
        PasswordAlgorithm = digest?.Algorithm,
    };
}
