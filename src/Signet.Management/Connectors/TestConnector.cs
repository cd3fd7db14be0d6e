using System.Text.Json;
using System.Text.Json.Nodes;
using Signet.Connectors.Catalog;
using Signet.Connectors.Errors;
using Signet.Connectors.Messages;
using Signet.Identity.AuditLogs;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;

namespace Signet.Management.Connectors;

/// <summary>POST /api/connectors/{factoryId}/test → 204: sends a message with the given configuration (connectors.md 2.4).</summary>
internal static class TestConnector
{
    internal sealed record Body(
        JsonObject Config,
        [property: Optional, Pattern(@"^\d+$")] string? Phone = null,
        [property: Optional, Pattern(@"^\S+@\S+\.\S+$")] string? Email = null,
        [property: Optional] string? Locale = null);

    internal static async Task<NoContentAnswer> HandleAsync(
        string factoryId, JsonBody<Body> body, ConnectorCatalog catalog, RequestOrigin origin, CancellationToken ct)
    {
        var input = body.Value;
        if ((input.Phone ?? input.Email) is not { } recipient)
        {
            return new ApiError("guard.invalid_input");
        }

        if (!catalog.TryGet(factoryId, out var factory) || factory is not MessageConnector connector)
        {
            return new ApiError("connector.not_found");
        }

        if (connector.Type != (input.Phone is not null ? ConnectorType.Sms : ConnectorType.Email))
        {
            return ConnectorErrors.UnexpectedType;
        }

        if (ConnectorEditor.CheckConfig(factory, input.Config) is { } invalid)
        {
            return invalid;
        }

        var payload = new JsonObject { ["code"] = "000000", ["locale"] = input.Locale };
        return await connector.SendAsync(JsonSerializer.SerializeToElement(input.Config), new ConnectorMessage(recipient, TemplateType.Generic, payload) { Ip = origin.Ip }, ct);
    }
}
