using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Settings;

namespace Signet.Experience.Pages.Register;

/// <summary>What every form with a new password checks before the policy does.</summary>
internal static class NewPasswordForm
{
    public static List<FormProblem> Check(IFormCollection form, PageSettings settings)
    {
        var password = form["newPassword"].ToString();
        if (password.Length == 0)
        {
            return [new FormProblem("newPassword", "field.required_new_password")];
        }

        return !settings.ForgotPassword.IsAvailable && form["confirmPassword"].ToString() != password
            ? [new FormProblem("confirmPassword", "field.password_mismatch")]
            : [];
    }
}
