using System.Globalization;
using Signet.Identity.Credentials;
using Signet.Identity.Errors;

namespace Signet.Experience.Pages.Http;

/// <summary>From the flow's refusals to texts beside the fields.</summary>
internal static class PageProblems
{
    /// <summary>The problems of a refusal; <paramref name="field"/> gets those that belong to what was typed.</summary>
    public static IReadOnlyList<FormProblem> Of(ApiError error, string field)
    {
        if (error is { Code: "password.rejected", Data: IEnumerable<PasswordIssue> issues })
        {
            return [.. issues.Select(issue => new FormProblem(field, "error." + issue.Code, Values(issue.Interpolation)))];
        }

        return [new FormProblem(IsAboutInput(error.Code) ? field : FormProblem.WholeForm, "error." + error.Code, Minutes(error))];
    }

    private static bool IsAboutInput(string code) =>
        code.StartsWith("user.username_", StringComparison.Ordinal) || code is "user.same_password" or "user.email_already_in_use" or "user.phone_already_in_use";

    private static Dictionary<string, string>? Minutes(ApiError error) =>
        error.MessageValues?.GetValueOrDefault("relativeTime") is { } time
            ? new(StringComparer.Ordinal) { ["minutes"] = time.Split(' ')[0] }
            : null;

    private static Dictionary<string, string>? Values(IReadOnlyDictionary<string, int>? interpolation) =>
        interpolation?.ToDictionary(bound => bound.Key, bound => bound.Value.ToString(CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
