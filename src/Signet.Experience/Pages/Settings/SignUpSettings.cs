namespace Signet.Experience.Pages.Settings;

public sealed record SignUpSettings
{
    public IReadOnlyList<string> Identifiers { get; init; } = ["username"];

    public bool Password { get; init; } = true;

    public bool Verify { get; init; }

    public IReadOnlyList<SecondaryIdentifier> SecondaryIdentifiers { get; init; } = [];

    public sealed record SecondaryIdentifier(string Identifier, bool Verify = false);
}
