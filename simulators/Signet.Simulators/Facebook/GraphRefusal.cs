using System.Globalization;
using System.Security.Cryptography;

namespace Signet.Simulators.Facebook;

/// <summary>The <c>{"error":{...}}</c> answers of the Graph API, with its documented types and codes.</summary>
internal sealed record GraphRefusal(string Message, int Code, int? Subcode = null, string Type = "OAuthException")
{
    public static GraphRefusal UnknownApp { get; } = new("Error validating application. Cannot get application info due to a system error.", 101);

    public static GraphRefusal WrongSecret { get; } = new("Error validating client secret.", 1);

    public static GraphRefusal MissingRedirectUri { get; } = new("Missing redirect_uri parameter.", 191);

    public static GraphRefusal CodeMalformed { get; } = new("Invalid verification code format.", 100);

    public static GraphRefusal CodeUsed { get; } = new("This authorization code has been used.", 100, 36009);

    public static GraphRefusal CodeExpired { get; } = new("This authorization code has expired.", 100, 36007);

    public static GraphRefusal RedirectUriDiffers { get; } = new(
        "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request", 100, 36008);

    public static GraphRefusal NoToken { get; } = new("An active access token must be used to query information about the current user.", 2500);

    public static GraphRefusal TokenInvalid { get; } = new("Invalid OAuth access token - Cannot parse access token", 190);

    public static GraphRefusal TokenOfAnotherApp { get; } = new("Error validating access token: the token was issued for another app.", 190);

    public static GraphRefusal ProofInvalid { get; } = new("Invalid appsecret_proof provided in the API argument", 100, Type: "GraphMethodException");

    public static GraphRefusal ProofRequired { get; } = new(
        "API calls from the server require an appsecret_proof argument", 100, Type: "GraphMethodException");

    public static GraphRefusal UnsupportedGrant(string grantType) => new($"Invalid grant_type: {grantType}", 100);

    public static GraphRefusal TokenExpired(DateTimeOffset at) => new(
        $"Error validating access token: Session has expired on {at.ToString("dddd, dd-MMM-yy HH:mm:ss", CultureInfo.InvariantCulture)} UTC.", 190, 463);

    public static GraphRefusal UnknownField(string field) => new($"(#100) Tried accessing nonexisting field ({field}) on node type (User)", 100);

    public static GraphRefusal MissingPermission(string permission) => new($"(#200) Requires {permission} permission to read this field.", 200);

    public static GraphRefusal UnknownObject(string id) => new(
        $"Unsupported get request. Object with ID '{id}' does not exist or cannot be loaded due to missing permissions.", 100, 33, "GraphMethodException");

    public IResult ToResult()
    {
        var error = new Dictionary<string, object> { ["message"] = Message, ["type"] = Type, ["code"] = Code };
        if (Subcode is { } subcode)
        {
            error["error_subcode"] = subcode;
        }

        error["fbtrace_id"] = "A" + RandomNumberGenerator.GetHexString(22);
        return Results.Json(new { error }, statusCode: StatusCodes.Status400BadRequest);
    }
}
