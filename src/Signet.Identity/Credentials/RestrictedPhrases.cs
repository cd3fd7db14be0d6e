namespace Signet.Identity.Credentials;

/// <summary>
/// The cumulative rules of experience.md 9.2: at every position the longest match of each rule marks its characters,
/// and only a password that is almost nothing but marked characters is refused.
/// </summary>
internal sealed class RestrictedPhrases(PasswordPolicy policy, PasswordSubject subject)
{
    private readonly string[] _words = [.. policy.RejectedWords.Where(word => word.Length > 0)];
    private readonly string[] _subject = policy.RejectsUserInfo ? [.. SubjectPhrases(subject)] : [];
    private readonly string? _name = policy.RejectsUserInfo && !string.IsNullOrEmpty(subject.Name) ? subject.Name : null;

    /// <summary>Codes in order of their first match; empty when enough of the password is its own.</summary>
    public IReadOnlyList<string> Check(string password)
    {
        var marked = new bool[password.Length];
        var codes = new List<string>();
        for (var position = 0; position < password.Length; position++)
        {
            var rest = password.AsSpan(position);
            Mark("repetition", policy.RejectsRepetitionAndSequence ? RepetitionAtStart(rest) : 0);
            Mark("sequence", policy.RejectsRepetitionAndSequence ? KnownSequences.LongestAtStart(rest) : 0);
            Mark("words", LongestPrefix(rest, _words));
            Mark("user_info", SubjectAtStart(rest));

            void Mark(string code, int length)
            {
                if (length == 0)
                {
                    return;
                }

                marked.AsSpan(position, length).Fill(true);
                if (!codes.Contains(code))
                {
                    codes.Add(code);
                }
            }
        }

        return marked.AsSpan().Count(true) > Math.Max(1, password.Length - 3) ? codes : [];
    }

    private static int RepetitionAtStart(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(text[0]);
        length = length < 0 ? text.Length : length;
        return length >= 3 ? length : 0;
    }

    private static int LongestPrefix(ReadOnlySpan<char> text, string[] phrases)
    {
        var longest = 0;
        foreach (var phrase in phrases)
        {
            if (phrase.Length > longest && text.StartsWith(phrase, StringComparison.OrdinalIgnoreCase))
            {
                longest = phrase.Length;
            }
        }

        return longest;
    }

    private static IEnumerable<string> SubjectPhrases(PasswordSubject subject)
    {
        string?[] phrases = [subject.Username, subject.Email?.Split('@')[0], subject.Phone];
        return phrases.OfType<string>().Where(phrase => phrase.Length > 0);
    }

    private int SubjectAtStart(ReadOnlySpan<char> text) => Math.Max(NameAtStart(text), LongestPrefix(text, _subject));

    private int NameAtStart(ReadOnlySpan<char> text)
    {
        if (_name is null)
        {
            return 0;
        }

        return text.StartsWith(_name, StringComparison.OrdinalIgnoreCase)
            ? _name.Length
            : LongestPrefix(text, [_name.Replace(" ", "", StringComparison.Ordinal), .. _name.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
