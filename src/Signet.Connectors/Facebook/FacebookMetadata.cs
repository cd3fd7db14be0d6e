using Signet.Connectors.Catalog;
using Signet.Connectors.Forms;

namespace Signet.Connectors.Facebook;

/// <summary>Factory metadata of <c>facebook-universal</c> (connectors.md 6).</summary>
internal static class FacebookMetadata
{
    public static ConnectorMetadata Value { get; } = new()
    {
        Id = "facebook-universal",
        Target = "facebook",
        Platform = ConnectorPlatform.Universal,
        Name = LocalizedText.Of(("en", "Facebook"), ("zh-CN", "Facebook"), ("tr-TR", "Facebook"), ("ko", "Facebook")),
        Description = LocalizedText.Of(
            ("en", "People sign in with the Facebook account they already have."),
            ("zh-CN", "用户使用已有的 Facebook 账号登录。"),
            ("tr-TR", "Kullanıcılar mevcut Facebook hesaplarıyla oturum açar."),
            ("ko", "사용자가 이미 가지고 있는 Facebook 계정으로 로그인합니다.")),
        Logo = ConnectorAssets.SvgDataUri("Facebook/logo.svg"),
        Readme = ConnectorAssets.Text("Facebook/readme.md"),
        IsTokenStorageSupported = true,
        FormItems =
        [
            new() { Type = FormItemType.Text, Key = "clientId", Label = "Client ID", Placeholder = "<client-id>", Required = true },
            new() { Type = FormItemType.Text, Key = "clientSecret", Label = "Client Secret", Placeholder = "<client-secret>", Required = true },
            new()
            {
                Type = FormItemType.MultilineText,
                Key = "scope",
                Label = "Scope",
                Placeholder = "email public_profile",
                Required = false,
                Description = "Permissions to ask for, separated by spaces. Empty means email and public_profile; a value replaces these two.",
            },
        ],
    };
}
