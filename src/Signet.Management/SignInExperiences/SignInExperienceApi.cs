using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.SignInExperiences;

/// <summary>Routes of management.md 17.</summary>
internal static class SignInExperienceApi
{
    public static void MapSignInExperience(this RouteGroupBuilder api)
    {
        api.MapGet("/sign-in-exp", GetSignInExperience.HandleAsync).WithName("GetSignInExp");
        api.MapPatch("/sign-in-exp", UpdateSignInExperience.HandleAsync).WithName("UpdateSignInExp");
        api.MapGet("/sign-in-exp/username-policy/case-sensitivity-conflicts", UsernameConflicts.HandleAsync).WithName("GetUsernameCaseSensitivityConflicts");
        api.MapPost("/sign-in-exp/default/check-password", CheckPassword.HandleAsync).WithName("CheckPasswordWithDefaultSignInExperience");
    }
}
