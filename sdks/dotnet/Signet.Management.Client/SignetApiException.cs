using System.Net;
using System.Text.Json;

namespace Signet.Management.Client;

/// <summary>A refusal by the API: the body <c>{ code, message, data, details }</c> of an error answer.</summary>
public sealed class SignetApiException : Exception
{
    /// <summary>Creates an error from the parts of the answer.</summary>
    public SignetApiException(HttpStatusCode statusCode, string code, string message, JsonElement? errorData = null, string? details = null)
        : base(message)
    {
        StatusCode = statusCode;
        Code = code;
        ErrorData = errorData;
        Details = details;
    }

    /// <summary>HTTP status of the answer.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>Stable code, <c>area.name</c>. Branch on this, never on the message.</summary>
    public string Code { get; }

    /// <summary>The <c>data</c> of the answer; its shape depends on the code.</summary>
    public JsonElement? ErrorData { get; }

    /// <summary>English technical text, only for invalid input.</summary>
    public string? Details { get; }

    /// <summary>Value of <c>Logto-Core-Request-Id</c>, to find the request in the server's logs.</summary>
    public string? RequestId { get; init; }

    /// <summary>True when the entity does not exist.</summary>
    public bool IsNotFound => StatusCode is HttpStatusCode.NotFound;

    /// <summary>The fields that <c>guard.invalid_input</c> and connector validation complain about; empty for other codes.</summary>
    public IReadOnlyList<FieldIssue> Issues => FieldIssue.Read(ErrorData);
}
