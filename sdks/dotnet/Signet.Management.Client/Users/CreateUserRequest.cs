namespace Signet.Management.Client.Users;

/// <summary>Body of <c>POST /api/users</c>; everything is optional.</summary>
public sealed record CreateUserRequest
{
    /// <summary>Letter or underscore first, then letters, digits, underscores.</summary>
    public string? Username { get; init; }

    /// <summary>E-mail address.</summary>
    public string? PrimaryEmail { get; init; }

    /// <summary>Digits with the country code, without <c>+</c>.</summary>
    public string? PrimaryPhone { get; init; }

    /// <summary>Full name.</summary>
    public string? Name { get; init; }

    /// <summary>Plain text; the policy is not applied.</summary>
    public string? Password { get; init; }
}
