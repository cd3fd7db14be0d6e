using Signet.Oidc.Http;
using Signet.Oidc.Wire;

namespace Signet.Oidc.DeviceAuthorization;

/// <summary>The page at <c>/device</c>, in its states (experience contract section 16). Origin-relative.</summary>
internal static class DeviceLocation
{
    private static readonly string[] _kept = ["app_id", Parameters.OrganizationId, Parameters.UiLocales];

    public static IEnumerable<KeyValuePair<string, string>> Keep(RequestParameters query) =>
        _kept.Where(query.Has).Select(name => KeyValuePair.Create(name, query[name]!));

    public static string ForInput(RequestParameters query, string? inputCode, string? error)
    {
        var parameters = Keep(query).ToList();
        Add(parameters, "input_code", inputCode);
        Add(parameters, "error", error);
        return Redirects.WithQuery("/device", parameters);
    }

    /// <summary>Organization and language fall back to those of the device's request.</summary>
    public static string ForConfirmation(RequestParameters query, DeviceCode code)
    {
        var parameters = new List<KeyValuePair<string, string>> { new("app_id", query["app_id"] ?? code.ClientId) };
        Add(parameters, Parameters.OrganizationId, query[Parameters.OrganizationId] ?? code.Parameters.GetValueOrDefault(Parameters.OrganizationId));
        Add(parameters, Parameters.UiLocales, query[Parameters.UiLocales] ?? code.Parameters.GetValueOrDefault(Parameters.UiLocales));
        Add(parameters, Parameters.UserCode, UserCodes.Format(code.UserCode));
        return Redirects.WithQuery("/device", parameters);
    }

    private static void Add(List<KeyValuePair<string, string>> parameters, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            parameters.Add(new(name, value));
        }
    }
}
