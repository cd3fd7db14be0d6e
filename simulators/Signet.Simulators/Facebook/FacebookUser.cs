namespace Signet.Simulators.Facebook;

/// <summary>A person at the simulated Facebook.</summary>
public sealed record FacebookUser(string Id, string Name, string? Email)
{
    /// <summary>What the login page accepts besides the e-mail address.</summary>
    public required string Login { get; init; }

    /// <summary>What the test user is good for; shown on the pages.</summary>
    public required string Note { get; init; }

    public string Password { get; init; } = "simulated";

    public string Birthday { get; init; } = "01/31/1990";

    public string FirstName => Name.Split(' ')[0];

    public string LastName => Name.Split(' ')[^1];
}
