using Signet.Experience.Phrases;

namespace Signet.Experience.Pages;

/// <summary>One thing wrong with a form.</summary>
/// <param name="Field">Name of the input, or <see cref="WholeForm"/>.</param>
/// <param name="Key">Phrase key.</param>
/// <param name="Values">For the placeholders of the phrase.</param>
public sealed record FormProblem(string Field, string Key, IReadOnlyDictionary<string, string>? Values = null)
{
    public const string WholeForm = "form";

    /// <summary>Nobody foresaw it: the page then shows the id of the request, for support.</summary>
    public bool IsUnknownIn(PhraseSet texts) => !texts.Has(Key);

    public string TextIn(PhraseSet texts) =>
        texts.Format(IsUnknownIn(texts) ? "error.unknown" : Key, [.. (Values ?? new Dictionary<string, string>()).Select(pair => (pair.Key, (string?)pair.Value))]);
}
