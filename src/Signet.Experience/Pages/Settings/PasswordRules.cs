namespace Signet.Experience.Pages.Settings;

/// <summary>The password policy as the page explains it (experience.md 9.1); the server decides.</summary>
public sealed record PasswordRules
{
    public LengthRule Length { get; init; } = new();

    public CharacterTypesRule CharacterTypes { get; init; } = new();

    public RejectRules Rejects { get; init; } = new();

    public sealed record LengthRule
    {
        public int Min { get; init; } = 8;

        public int Max { get; init; } = 256;
    }

    public sealed record CharacterTypesRule
    {
        public int Min { get; init; } = 1;
    }

    public sealed record RejectRules
    {
        public bool Pwned { get; init; } = true;

        public bool RepetitionAndSequence { get; init; } = true;

        public bool UserInfo { get; init; } = true;
    }
}
