using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Signet.Oidc.Authorize;
using Signet.Oidc.DeviceAuthorization;
using Signet.Oidc.Discovery;
using Signet.Oidc.EndSession;
using Signet.Oidc.Http;
using Signet.Oidc.Introspection;
using Signet.Oidc.PushedAuthorization;
using Signet.Oidc.Revocation;
using Signet.Oidc.Token;
using Signet.Oidc.UserInfo;

namespace Signet.Oidc;

/// <summary>Maps everything below <c>/oidc</c> (section 1.1).</summary>
public static class OidcEndpoints
{
    private static readonly string[] _get = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] _getAndPost = [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post];
    private static readonly string[] _post = [HttpMethods.Post];

    public static IEndpointRouteBuilder MapSignetOidc(this IEndpointRouteBuilder routes)
    {
        routes.MapOpen<DiscoveryEndpoint>("/oidc/.well-known/openid-configuration");
        routes.MapOpen<DiscoveryEndpoint>("/oidc/.well-known/oauth-authorization-server");
        routes.MapOpen<JwksEndpoint>("/oidc/jwks");
        routes.MapForClients<TokenEndpoint>("/oidc/token", EndpointKind.NoStore, _post);
        routes.MapForClients<PushedAuthorizationEndpoint>("/oidc/request", EndpointKind.NoStore, _post);
        routes.MapForClients<IntrospectionEndpoint>("/oidc/token/introspection", EndpointKind.NoStore, _post);
        routes.MapForClients<RevocationEndpoint>("/oidc/token/revocation", EndpointKind.None, _post);
        routes.MapForClients<UserInfoEndpoint>("/oidc/me", EndpointKind.NoStore, _getAndPost);
        routes.MapForClients<DeviceAuthorizationEndpoint>("/oidc/device/auth", EndpointKind.NoStore, _post);
        routes.MapForBrowsers<AuthorizeEndpoint>("/oidc/auth", _getAndPost);
        routes.MapForBrowsers<ResumeEndpoint>("/oidc/auth/{uid}", _get);
        routes.MapForBrowsers<EndSessionEndpoint>("/oidc/session/end", _getAndPost);
        routes.MapForBrowsers<ConfirmEndpoint>("/oidc/session/end/confirm", _post);
        routes.MapForBrowsers<SuccessEndpoint>("/oidc/session/end/success", _get);
        routes.MapForBrowsers<UserCodeEndpoint>("/oidc/device", _getAndPost);
        routes.MapForBrowsers<ResumeEndpoint>("/oidc/device/{uid}", _get);
        routes.Map("/oidc/{**path}", new EndpointRunner<UnknownRouteEndpoint>(EndpointKind.None).RunAsync).AllowAnonymous();
        return routes;
    }

    private static void MapOpen<TEndpoint>(this IEndpointRouteBuilder routes, string path)
        where TEndpoint : IOidcEndpoint
    {
        routes.MapMethods(path, _get, new EndpointRunner<TEndpoint>(EndpointKind.Open).RunAsync).AllowAnonymous();
        routes.MapPreflight(path, "GET");
    }

    private static void MapForClients<TEndpoint>(this IEndpointRouteBuilder routes, string path, EndpointKind kind, string[] methods)
        where TEndpoint : IOidcEndpoint
    {
        routes.MapMethods(path, methods, new EndpointRunner<TEndpoint>(kind | EndpointKind.ForClients).RunAsync).AllowAnonymous();
        routes.MapPreflight(path, methods.Contains(HttpMethods.Get) ? "GET,POST" : "POST");
    }

    private static void MapForBrowsers<TEndpoint>(this IEndpointRouteBuilder routes, string path, string[] methods)
        where TEndpoint : IOidcEndpoint =>
        routes.MapMethods(path, methods, new EndpointRunner<TEndpoint>(EndpointKind.NoStore).RunAsync).AllowAnonymous();

    private static void MapPreflight(this IEndpointRouteBuilder routes, string path, string methods) =>
        routes.MapMethods(path, [HttpMethods.Options], context => Cors.HandlePreflight(context, methods)).AllowAnonymous();
}
