using Microsoft.AspNetCore.Http;

namespace Signet.Experience.Pages.SignIn;

/// <summary>
/// Which variant of a first screen was asked for: the whole one, or <c>/identifier-*</c> with nothing but the identifiers of the
/// <c>identifier</c> parameter (experience.md 2.2, 20.3).
/// </summary>
public sealed record FirstScreen(bool IdentifiersOnly, IReadOnlyList<string> Asked)
{
    private const int MaxKinds = 3;

    public static FirstScreen Whole { get; } = new(false, []);

    public static FirstScreen Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Path.StartsWithSegments("/identifier-sign-in", StringComparison.Ordinal) || request.Path.StartsWithSegments("/identifier-register", StringComparison.Ordinal)
            ? new FirstScreen(true, [.. request.Query["identifier"].ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(MaxKinds)])
            : Whole;
    }

    /// <summary>For the form's own address; null without a choice.</summary>
    public string? Parameter => Asked.Count == 0 ? null : string.Join(' ', Asked);

    /// <summary>A choice that leaves nothing is ignored.</summary>
    public IEnumerable<string> Filter(IEnumerable<string> enabled)
    {
        var all = enabled.ToList();
        var chosen = all.Where(Asked.Contains).ToList();
        return IdentifiersOnly && chosen.Count > 0 ? chosen : all;
    }
}
