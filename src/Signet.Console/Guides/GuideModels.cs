using Signet.Management.Client.Applications;

namespace Signet.Console.Guides;

/// <summary>Fills a guide with the values of an application.</summary>
internal static class GuideModels
{
    public static GuideModel Create(FrameworkGuide guide, Application application, IReadOnlyList<ApplicationSecret> secrets, Uri tenantEndpoint)
    {
        var secret = secrets is [var first, ..] ? first.Value : application.Secret;
        return guide.Id switch
        {
            "web-dotnet-core" => new GuideModel(application, secret, tenantEndpoint, "http://localhost:5000/", "signin-oidc", "signout-callback-oidc"),
            "spa-oidc" => new GuideModel(application, secret, tenantEndpoint, "http://localhost:5173/"),
            "native-oidc" => new GuideModel(application, secret, tenantEndpoint, "com.example.app://", "callback", "signed-out"),
            _ => new GuideModel(application, secret, tenantEndpoint, "http://localhost:3000/"),
        };
    }
}
