namespace Signet.Identity.Credentials;

/// <summary>The runs that people type without thinking (experience.md 9.2): each one forwards and backwards, in one case.</summary>
internal static class KnownSequences
{
    private static readonly string[] _forwards =
    [
        "0123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm",
        "1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik", "9ol",
    ];

    private static readonly string[] _all = [.. _forwards.SelectMany(Variants).Distinct(StringComparer.Ordinal)];

    /// <summary>Length of the longest run at the start of <paramref name="text"/>, 0 when shorter than three characters.</summary>
    public static int LongestAtStart(ReadOnlySpan<char> text)
    {
        var longest = 0;
        foreach (var sequence in _all)
        {
            var start = text.IsEmpty ? -1 : sequence.IndexOf(text[0], StringComparison.Ordinal);
            if (start >= 0)
            {
                longest = Math.Max(longest, sequence.AsSpan(start).CommonPrefixLength(text));
            }
        }

        return longest >= 3 ? longest : 0;
    }

    private static IEnumerable<string> Variants(string sequence)
    {
        char[] reversed = [.. sequence.Reverse()];
        var backwards = new string(reversed);
        return [sequence, backwards, sequence.ToUpperInvariant(), backwards.ToUpperInvariant()];
    }
}
