using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Signet.Oidc.Errors;
using Signet.Oidc.Hosting;

namespace Signet.Oidc.Http;

/// <summary>The JSON error body of section 17.1; also for APIs of the sign-in pages that pass a protocol error on.</summary>
public static class ErrorResponse
{
    private const string InvalidGrantHelp = "https://openid.sh/debug/invalid_grant";

    public static Task WriteAsync(HttpContext context, OidcError error) => WriteAsync(context, error, state: null, issuer: null);

    /// <param name="context">The request.</param>
    /// <param name="error">The refusal.</param>
    /// <param name="state">Only on the authorization endpoint.</param>
    /// <param name="issuer">Only on the authorization endpoint.</param>
    internal static async Task WriteAsync(HttpContext context, OidcError error, string? state, string? issuer)
    {
        Log.Refused(LoggerOf(context), context.Request.Path, error.Error, error.Reason ?? error.Description);
        context.Response.StatusCode = error.Status;
        context.Response.ContentType = JsonResponse.ContentType;
        var isPlain = context.Request.Query["parse_error"] == "false";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        if (!isPlain)
        {
            writer.WriteString("code", error.Code);
            writer.WriteString("message", Messages(context).Find(error.Code, context.Request.Headers.AcceptLanguage));
            if (error.Error == ErrorCodes.InvalidGrant)
            {
                writer.WriteString("error_uri", InvalidGrantHelp);
            }
        }

        writer.WriteString("error", error.Error);
        WriteOptional(writer, "error_description", error.Description);
        WriteOptional(writer, "scope", error.Scope);
        WriteOptional(writer, "state", state);
        WriteOptional(writer, "iss", issuer);
        writer.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static IErrorMessages Messages(HttpContext context) => context.RequestServices.GetRequiredService<IErrorMessages>();

    private static ILogger LoggerOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Signet.Oidc.Refusals");
}
