using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Signet.Management.JwtCustomizers;

/// <summary>Routes of management.md 23.4.</summary>
internal static class JwtCustomizersApi
{
    public static void MapJwtCustomizers(this RouteGroupBuilder api)
    {
        api.MapGet("/configs/jwt-customizer", ReadCustomizers.ListAsync).WithName("ListJwtCustomizers");
        api.MapPost("/configs/jwt-customizer/test", TestCustomizer.HandleAsync).WithName("TestJwtCustomizer");
        api.MapGet("/configs/jwt-customizer/{tokenTypePath}", ReadCustomizers.GetAsync).WithName("GetJwtCustomizer");
        api.MapPut("/configs/jwt-customizer/{tokenTypePath}", WriteCustomizer.PutAsync).WithName("UpsertJwtCustomizer");
        api.MapPatch("/configs/jwt-customizer/{tokenTypePath}", WriteCustomizer.PatchAsync).WithName("UpdateJwtCustomizer");
        api.MapDelete("/configs/jwt-customizer/{tokenTypePath}", WriteCustomizer.DeleteAsync).WithName("DeleteJwtCustomizer");
    }
}
