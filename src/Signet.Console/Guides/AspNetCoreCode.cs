namespace Signet.Console.Guides;

/// <summary>The code of the ASP.NET Core guide: the framework's own OpenID Connect handler.</summary>
internal static class AspNetCoreCode
{
    public const string Install = """
        dotnet new web -o Bookstore
        cd Bookstore
        dotnet add package Microsoft.AspNetCore.Authentication.OpenIdConnect
        """;

    public static string Secret(GuideModel model) => $"""
        dotnet user-secrets init
        dotnet user-secrets set "Signet:AppSecret" "{model.Secret}"
        """;

    public static string Program(GuideModel model) => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.Cookies;
        using Microsoft.AspNetCore.Authentication.OpenIdConnect;

        var builder = WebApplication.CreateBuilder(args);

        builder.Services
            .AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddCookie()
            .AddOpenIdConnect(options =>
            {
                options.Authority = "{{model.Issuer}}";
                options.ClientId = "{{model.Application.Id}}";
                options.ClientSecret = builder.Configuration["Signet:AppSecret"];
                options.ResponseType = "code";
                options.CallbackPath = "{{model.RedirectPath}}";
                options.SignedOutCallbackPath = "/signout-callback-oidc";
                options.RequireHttpsMetadata = {{(model.Issuer.StartsWith("https:", StringComparison.Ordinal) ? "true" : "false")}};{{(model.Issuer.StartsWith("https:", StringComparison.Ordinal) ? "" : " // http is for development only")}}
                options.MapInboundClaims = false;
                options.GetClaimsFromUserInfoEndpoint = true;
                options.SaveTokens = true;
                options.Scope.Add("email");
                options.TokenValidationParameters.NameClaimType = "name";
            });
        builder.Services.AddAuthorization();

        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        """;

    public const string Routes = """
        app.MapGet("/sign-in", () => Results.Challenge(new AuthenticationProperties { RedirectUri = "/" }));

        app.MapGet("/sign-out", () => Results.SignOut(
            new AuthenticationProperties { RedirectUri = "/" },
            [CookieAuthenticationDefaults.AuthenticationScheme, OpenIdConnectDefaults.AuthenticationScheme]));
        """;

    public const string Home = """
        app.MapGet("/", (HttpContext context) => Results.Content(
            context.User.Identity?.IsAuthenticated is true
                ? "<a href=\"/sign-out\">Sign out</a>"
                : "<a href=\"/sign-in\">Sign in</a>",
            "text/html"));
        """;

    public const string User = """
        app.MapGet("/me", (HttpContext context) =>
            context.User.Claims.Select(claim => new { claim.Type, claim.Value })).RequireAuthorization();

        app.Run();
        """;

    public static string Run(GuideModel model) => $"""
        dotnet run --urls {new Uri(model.RedirectUri).GetLeftPart(UriPartial.Authority)}
        """;
}
