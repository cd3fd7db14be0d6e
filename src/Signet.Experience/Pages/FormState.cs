using Signet.Experience.Phrases;

namespace Signet.Experience.Pages;

/// <summary>What a refused form leaves for the page that is shown again: what was typed (never a password) and what was wrong.</summary>
public sealed record FormState
{
    public static FormState Empty { get; } = new();

    public string? Identifier { get; init; }

    public bool Agreed { get; init; }

    public IReadOnlyList<FormProblem> Problems { get; init; } = [];

    /// <summary>Phrase key of good news, such as a changed password.</summary>
    public string? Notice { get; init; }

    /// <summary>The texts under a field; several rules of a password can fail at once.</summary>
    public string? ErrorOf(string field, PhraseSet texts)
    {
        var found = Problems.Where(problem => problem.Field == field).Select(problem => problem.TextIn(texts)).ToList();
        return found.Count == 0 ? null : string.Join(' ', found);
    }
}
