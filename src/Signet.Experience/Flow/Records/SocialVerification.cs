using System.Text.Json.Serialization;
using Signet.Connectors.Instances;
using Signet.Connectors.Social;
using Signet.Identity.Errors;
using Signet.Identity.SignInExperience;
using Signet.Identity.Users;
using Signet.Identity.Vault;

namespace Signet.Experience.Flow.Records;

/// <summary>A round trip to a social provider; verified once it has told who the person is (experience.md 4.3 rows 11 and 12).</summary>
public sealed class SocialVerification : VerificationRecord
{
    public required string ConnectorId { get; init; }

    public SocialUserInfo? SocialUserInfo { get; set; }

    public EncryptedTokenSet? EncryptedTokenSet { get; set; }

    [JsonIgnore]
    public override VerificationType Type => VerificationType.Social;

    [JsonIgnore]
    public override bool IsVerified => SocialUserInfo is not null;

    internal override string? Email => SocialUserInfo?.Email;

    private protected override IReadOnlyList<string> PrivateMembers => ["encryptedTokenSet"];

    private SocialUserInfo Person => SocialUserInfo ?? throw new InvalidOperationException("Ask only a verified record.");

    internal override ApiError? RefuseSignIn(SignInExperienceSettings settings) => null;

    internal override async Task<Result<User>> FindUserAsync(RecordContext context, CancellationToken ct)
    {
        var connector = FindConnector(context);
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        return await context.Users.FindByIdentityAsync(connector.Value.Target, Person.Id, ct) is { } user
            ? user
            : ApiError.NotFound("user.identity_not_exist", await RelatedUserAsync(context, ct));
    }

    /// <summary>The user who has the phone or the e-mail address of the social account; 404 <c>user.identity_not_exist</c>.</summary>
    internal async Task<Result<User>> FindRelatedUserAsync(RecordContext context, CancellationToken ct) =>
        (await FindByPhoneAsync(context, ct) ?? await FindByEmailAsync(context, ct)) is { } user
            ? user
            : ApiError.NotFound("user.identity_not_exist");

    internal override async Task<Result<PendingProfile>> NewUserProfileAsync(RecordContext context, CancellationToken ct)
    {
        var profile = IdentityProfile(context);
        if (profile.IsSuccess)
        {
            profile.Value.PrimaryEmail = await FindByEmailAsync(context, ct) is null ? NullIfEmpty(Person.Email) : null;
            profile.Value.PrimaryPhone = await FindByPhoneAsync(context, ct) is null ? NullIfEmpty(Person.Phone) : null;
            profile.Value.Name = NullIfEmpty(Person.Name);
            profile.Value.Avatar = NullIfEmpty(Person.Avatar);
        }

        return profile;
    }

    internal override Result<PendingProfile> SyncedProfile(RecordContext context)
    {
        var connector = FindConnector(context);
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        var follows = connector.Value.SyncProfile;
        return new PendingProfile
        {
            Name = follows ? NullIfEmpty(Person.Name) : null,
            Avatar = follows ? NullIfEmpty(Person.Avatar) : null,
            SocialConnectorTokenSetSecret = TokenSet(connector.Value),
        };
    }

    /// <summary>The identity to link and its tokens, and nothing else.</summary>
    internal Result<PendingProfile> IdentityProfile(RecordContext context)
    {
        var connector = FindConnector(context);
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        return new PendingProfile
        {
            SocialIdentity = new SocialIdentity(connector.Value.Target, Person),
            SocialConnectorTokenSetSecret = TokenSet(connector.Value),
        };
    }

    // A connector that was removed while the browser was away proves nothing any more.
    private Result<ConnectorInstance> FindConnector(RecordContext context) =>
        context.Connectors.Find(ConnectorId, ApiError.Unprocessable("session.invalid_connector_id"));

    private PendingTokenSet? TokenSet(ConnectorInstance connector) =>
        EncryptedTokenSet is null ? null : new PendingTokenSet(ConnectorId, connector.Target, Person.Id, EncryptedTokenSet);

    private async Task<object> RelatedUserAsync(RecordContext context, CancellationToken ct)
    {
        if (await FindByPhoneAsync(context, ct) is not null)
        {
            return new { relatedUser = new { type = "phone", value = Person.Phone } };
        }

        return await FindByEmailAsync(context, ct) is not null
            ? new { relatedUser = new { type = "email", value = Person.Email } }
            : new { };
    }

    private Task<User?> FindByEmailAsync(RecordContext context, CancellationToken ct) =>
        string.IsNullOrEmpty(Person.Email) ? Task.FromResult<User?>(null) : context.Users.FindByEmailAsync(Person.Email, ct);

    private Task<User?> FindByPhoneAsync(RecordContext context, CancellationToken ct) =>
        string.IsNullOrEmpty(Person.Phone) ? Task.FromResult<User?>(null) : context.Users.FindByPhoneAsync(Person.Phone, ct);

    private static string? NullIfEmpty(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
