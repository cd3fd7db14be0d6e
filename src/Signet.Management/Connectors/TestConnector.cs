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

/// <summary>POST /api/connectors/{factoryId}/test: sends a message with the submitted configuration. Refusals in connectors.md 2.4.</summary>
internal static class TestConnector
{
    internal sealed record Body(
        JsonObject Config,
        [property: Optional, Pattern(@"^\d+$")] string? Phone = null,
        [property: Optional, MailAddress] string? Email = null,
        [property: Optional] string? Locale = null) : IRefined
    {
        public void Refine(IssueList issues)
        {
            ArgumentNullException.ThrowIfNull(issues);
            if (Phone is null && Email is null)
            {
                issues.AddCustom("A phone number or an e-mail address is needed.");
            }
        }
    }

    internal static async Task<NoContentAnswer> HandleAsync(
        string factoryId, JsonBody<Body> body, ConnectorCatalog catalog, RequestOrigin origin, CancellationToken ct)
    {
        if (!catalog.TryGet(factoryId, out var factory) || factory is not MessageConnector connector)
        {
            return new ApiError("connector.not_found");
        }

        var sent = body.Value;
        if (factory.Type != (sent.Phone is null ? ConnectorType.Email : ConnectorType.Sms))
        {
            return ConnectorErrors.UnexpectedType;
        }

        var config = JsonSerializer.SerializeToElement(sent.Config);
        if (factory.CheckConfig(config) is { IsEmpty: false } issues)
        {
            return ConnectorErrors.InvalidConfig(issues);
        }

        return await connector.SendAsync(config, Message(sent, origin.Ip), ct);
    }

    private static ConnectorMessage Message(Body sent, string? ip)
    {
        var payload = new JsonObject { ["code"] = "000000" };
        if (sent.Locale is { } locale)
        {
            payload["locale"] = locale;
        }

        return new ConnectorMessage(sent.Phone ?? sent.Email!, TemplateType.Generic, payload) { Ip = ip };
    }
}
