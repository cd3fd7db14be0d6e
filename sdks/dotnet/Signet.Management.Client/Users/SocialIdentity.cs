namespace Signet.Management.Client.Users;

/// <summary>A linked social account and the state of its stored tokens.</summary>
public sealed record SocialIdentity
{
    /// <summary>Provider key.</summary>
    public required string Target { get; init; }

    /// <summary>The account.</summary>
    public required UserIdentity Identity { get; init; }

    /// <summary>Null when no tokens are stored.</summary>
    public TokenSecret? TokenSecret { get; init; }
}
