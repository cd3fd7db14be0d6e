namespace Signet.Console.Guides;

/// <summary>Raw protocol messages of the generic guides.</summary>
internal static class OidcCode
{
    public static string Authorize(GuideModel model, bool pkce) => $"""
        {model.Issuer}/auth
          ?client_id={model.Application.Id}
          &response_type=code
          &redirect_uri={Uri.EscapeDataString(model.RedirectUri)}
          &scope={Uri.EscapeDataString("openid offline_access profile email")}
          &prompt=consent
          &state=<random>
          &nonce=<random>{(pkce ? "\n  &code_challenge=<BASE64URL(SHA256(code_verifier))>\n  &code_challenge_method=S256" : "")}
        """;

    public static string Exchange(GuideModel model) => $"""
        curl {model.Issuer}/token \
          -u "{model.Application.Id}:{model.Secret}" \
          -d grant_type=authorization_code \
          -d code=<code> \
          -d redirect_uri={model.RedirectUri}
        """;

    public static string PublicExchange(GuideModel model) => $"""
        curl {model.Issuer}/token \
          -d client_id={model.Application.Id} \
          -d grant_type=authorization_code \
          -d code=<code> \
          -d code_verifier=<code_verifier> \
          -d redirect_uri={model.RedirectUri}
        """;

    public static string EndSession(GuideModel model) => $"""
        {model.Issuer}/session/end
          ?client_id={model.Application.Id}
          &post_logout_redirect_uri={Uri.EscapeDataString(model.PostSignOutUri)}
        """;

    public static string UserInfo(GuideModel model) => $"""
        curl {model.Issuer}/me -H "Authorization: Bearer <access_token>"
        """;

    public static string BrowserClient(GuideModel model) => $$"""
        import { UserManager } from "oidc-client-ts"; // npm install oidc-client-ts

        export const auth = new UserManager({
          authority: "{{model.Issuer}}",
          client_id: "{{model.Application.Id}}",
          redirect_uri: "{{model.RedirectUri}}",
          post_logout_redirect_uri: "{{model.PostSignOutUri}}",
          response_type: "code",
          scope: "openid offline_access profile email",
        });
        """;

    public static string BrowserRoutes(GuideModel model) => $$"""
        // on the page {{model.RedirectPath}}
        if (location.pathname === "{{model.RedirectPath}}") {
          await auth.signinRedirectCallback();
          history.replaceState(null, "", "/");
        }

        const user = await auth.getUser();
        document.querySelector("#sign-in").onclick = () => auth.signinRedirect({ prompt: "consent" });
        document.querySelector("#sign-out").onclick = () => auth.signoutRedirect();
        document.querySelector("#user").textContent = JSON.stringify(user?.profile, null, 2);
        """;

    public static string ClientCredentials(GuideModel model) => $"""
        curl {model.Issuer}/token \
          -u "{model.Application.Id}:{model.Secret}" \
          -d grant_type=client_credentials \
          -d resource=https://default.logto.app/api \
          -d scope=all
        """;

    public static string CallApi(GuideModel model) => $"""
        curl "{model.Endpoint}api/applications" -H "Authorization: Bearer <access_token>"
        """;
}
