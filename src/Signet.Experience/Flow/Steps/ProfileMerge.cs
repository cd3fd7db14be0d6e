using System.Text.Json.Nodes;

namespace Signet.Experience.Flow.Steps;

/// <summary>Puts what one step learned into the pending profile.</summary>
internal static class ProfileMerge
{
    /// <summary>New values win.</summary>
    public static void Overwrite(PendingProfile profile, PendingProfile values)
    {
        profile.Username = values.Username ?? profile.Username;
        profile.PrimaryEmail = values.PrimaryEmail ?? profile.PrimaryEmail;
        profile.PrimaryPhone = values.PrimaryPhone ?? profile.PrimaryPhone;
        profile.Name = values.Name ?? profile.Name;
        profile.Avatar = values.Avatar ?? profile.Avatar;
        profile.PasswordEncrypted = values.PasswordEncrypted ?? profile.PasswordEncrypted;
        profile.PasswordEncryptionMethod = values.PasswordEncryptionMethod ?? profile.PasswordEncryptionMethod;
        profile.SocialIdentity = values.SocialIdentity ?? profile.SocialIdentity;
        profile.SocialConnectorTokenSetSecret = values.SocialConnectorTokenSetSecret ?? profile.SocialConnectorTokenSetSecret;
    }

    /// <summary>Values that are already pending win (experience.md 6.4 <c>social</c>).</summary>
    public static void FillIn(PendingProfile profile, PendingProfile values)
    {
        profile.PrimaryEmail ??= values.PrimaryEmail;
        profile.PrimaryPhone ??= values.PrimaryPhone;
        profile.Name ??= values.Name;
        profile.Avatar ??= values.Avatar;
        profile.SocialIdentity = values.SocialIdentity ?? profile.SocialIdentity;
        profile.SocialConnectorTokenSetSecret = values.SocialConnectorTokenSetSecret ?? profile.SocialConnectorTokenSetSecret;
    }

    /// <summary>A shallow merge of two objects; neither argument is changed.</summary>
    public static JsonObject Objects(JsonObject target, JsonObject? values)
    {
        var merged = target.DeepClone().AsObject();
        foreach (var (name, value) in values ?? [])
        {
            merged[name] = value?.DeepClone();
        }

        return merged;
    }
}
