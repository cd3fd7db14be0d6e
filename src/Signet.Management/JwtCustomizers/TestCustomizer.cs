using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Signet.Identity.CustomClaims;
using Signet.Identity.Errors;
using Signet.Identity.Http.Answers;
using Signet.Identity.Http.Validation;
using Signet.Identity.Scripts;

namespace Signet.Management.JwtCustomizers;

/// <summary>
/// POST /api/configs/jwt-customizer/test: runs a script on samples and answers what it returned. 422 jwt_customizer.general, 403 when it
/// denied access. The members may also come inside <c>payload</c>, as the contract's document has it.
/// </summary>
internal static class TestCustomizer
{
    internal sealed record Body(
        [property: AllowedValues("access-token", "client-credentials")] string TokenType,
        [property: Optional, MinLength(1), MaxLength(CustomizerBody.MaxScriptLength)] string? Script = null,
        [property: Optional] Dictionary<string, string>? EnvironmentVariables = null,
        [property: Optional] JsonObject? Token = null,
        [property: Optional] JsonObject? Context = null,
        [property: Optional] PayloadBody? Payload = null);

    internal sealed record PayloadBody(
        [property: MinLength(1), MaxLength(CustomizerBody.MaxScriptLength)] string Script,
        [property: Optional] Dictionary<string, string>? EnvironmentVariables = null,
        [property: Optional] JsonObject? TokenSample = null,
        [property: Optional] JsonObject? ContextSample = null);

    internal sealed record Failure(string Message, FailureError? Error = null);

    internal sealed record FailureError(string Code, string Message);

    internal static async Task<Answer<JsonObject>> HandleAsync(JsonBody<Body> body, ScriptRunner scripts, CancellationToken ct)
    {
        var (input, payload) = (body.Value, body.Value.Payload);
        if ((input.Script ?? payload?.Script) is not { } script)
        {
            return new ApiError("guard.invalid_input");
        }

        var environment = input.EnvironmentVariables ?? payload?.EnvironmentVariables ?? [];
        var argument = new JsonObject
        {
            ["token"] = (input.Token ?? payload?.TokenSample)?.DeepClone() ?? new JsonObject(),
            ["context"] = (input.Context ?? payload?.ContextSample)?.DeepClone() ?? new JsonObject(),
            ["environmentVariables"] = new JsonObject(environment.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };
        return await scripts.RunAsync(script, ClaimScript.Function, argument, ct) switch
        {
            { Result: { } result } => result,
            { Denial: { } denial } => new ApiError("jwt_customizer.general", 403, new Failure(denial, new FailureError("AccessDenied", denial))),
            var failed => ApiError.Unprocessable("jwt_customizer.general", new Failure(failed.Error!)),
        };
    }
}
