using System.Collections.Immutable;

namespace Signet.Simulators.Facebook;

/// <summary>An app as its developer registered it.</summary>
public sealed record FacebookApp(string Id, string Secret, string Name)
{
    /// <summary>"Valid OAuth Redirect URIs"; compared letter by letter.</summary>
    public List<string> RedirectUris { get; init; } = [];

    /// <summary>The permissions added to the app's use case; asking for any other is an error.</summary>
    public ImmutableArray<string> Permissions { get; init; } =
        ["public_profile", "email", "user_birthday", "user_friends", "user_link", "user_posts", "pages_show_list"];

    /// <summary>"Require app secret" in the advanced settings: server calls without <c>appsecret_proof</c> are refused.</summary>
    public bool RequireAppSecretProof { get; init; } = true;
}
