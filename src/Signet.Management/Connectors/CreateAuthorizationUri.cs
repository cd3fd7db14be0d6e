using Signet.Connectors.Social;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Connectors;

/// <summary>POST /api/connectors/{connectorId}/authorization-uri; nothing is stored. Refusals in connectors.md 2.5.</summary>
internal static class CreateAuthorizationUri
{
    internal sealed record Body(string State, string RedirectUri);

    internal sealed record View(string RedirectTo);

    internal static Answer<View> Handle(string connectorId, JsonBody<Body> body, SocialConnectors connectors)
    {
        var connector = connectors.Find(connectorId, ApiError.NotFound());
        if (!connector.IsSuccess)
        {
            return connector.Error;
        }

        var uri = SocialConnectors.GetAuthorizationUri(
            connector.Value, new AuthorizationRequest(body.Value.State, body.Value.RedirectUri), ConnectorSession.Unavailable());
        return uri.IsSuccess ? new View(uri.Value) : uri.Error;
    }
}
