using Signet.Console.Ui;

namespace Signet.Console.Experience;

/// <summary>The tabs above every page of the sign-in experience (console.md section 8).</summary>
internal static class ExperienceTabs
{
    public const string AccountCenter = "/console/sign-in-experience/account-center";

    /// <summary>The pages that are one form.</summary>
    public static IReadOnlyList<TabItem> OfForm(Func<string, int> errors) =>
    [
        .. new[] { ("Branding", ExperienceProblems.Branding), ("Sign-up and sign-in", ExperienceProblems.SignUpAndSignIn), ("Content", ExperienceProblems.Content) }
            .Select(tab => new TabItem(tab.Item1, $"/console/sign-in-experience/{tab.Item2}", Errors: errors(tab.Item2))),
    ];

    public static IReadOnlyList<TabItem> All(IReadOnlyList<TabItem> ofForm) => [.. ofForm, new TabItem("Account center", AccountCenter)];
}
