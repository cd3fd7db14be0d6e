using Microsoft.AspNetCore.Http;
using Signet.Identity.Errors;

namespace Signet.Identity.Http.Validation;

/// <summary>The answer to a part that could not be bound: an error of the contract, or a bare message.</summary>
internal sealed class Refusal : IResult
{
    private readonly ApiError? _error;
    private readonly int _status;
    private readonly string _message;

    private Refusal(ApiError? error, int status, string message)
    {
        _error = error;
        _status = status;
        _message = message;
    }

    public static Refusal Of(ApiError error) => new(error, error.Status, "");

    /// <summary>400 with only a message: the body is not JSON (management.md 4.1).</summary>
    public static Refusal MalformedJson { get; } = new(error: null, StatusCodes.Status400BadRequest, "The request body is not valid JSON.");

    public static Refusal TooLarge { get; } = new(error: null, StatusCodes.Status413PayloadTooLarge, "The request body is too large.");

    public Task ExecuteAsync(HttpContext httpContext) => _error is null
        ? ErrorResponse.WriteMessageAsync(httpContext, _status, _message)
        : ErrorResponse.WriteAsync(httpContext, _error);
}
