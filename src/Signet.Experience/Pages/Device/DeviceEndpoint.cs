using Microsoft.AspNetCore.Http;
using Signet.Experience.Pages.Errors;
using Signet.Experience.Pages.Http;

namespace Signet.Experience.Pages.Device;

/// <summary>GET /device and /device/success (experience.md 16, 20.9): the form goes to the protocol's own endpoint.</summary>
internal static class DeviceEndpoint
{
    private const string XsrfCookie = "_logto_device_flow_xsrf";

    private static readonly string[] _passedOn = ["app_id", "organization_id", "ui_locales"];

    public static IResult Show(HttpContext context, PageResults results)
    {
        var request = context.Request;
        if (string.IsNullOrEmpty(request.Cookies[XsrfCookie]))
        {
            return PageResults.Leave("/oidc/device" + request.QueryString);
        }

        var query = request.Query;
        var code = query["user_code"].FirstOrDefault() ?? query["input_code"].FirstOrDefault();
        var problem = query["error"].FirstOrDefault() switch
        {
            null or "" => null,
            "NotFoundError" or "ExpiredError" or "AlreadyUsedError" => "device.invalid_code",
            "AbortedError" => "device.aborted",
            "NoCodeError" => "device.required",
            "InvalidRequest" => "error.session.not_found",
            _ => "error.unknown",
        };
        return results.Page<DevicePage>(new DeviceModel(request.Cookies[XsrfCookie]!, code, problem, Action(query), AsksToConfirm: problem is null && !string.IsNullOrEmpty(query["user_code"])));
    }

    public static IResult ShowSuccess(PageContext page, PageResults results) => results.Message(new MessageModel
    {
        Title = page.View.T["device.success_title"],
        Text = page.View.T["device.success_text"],
        Icon = "check",
        Tone = "success",
    });

    private static string Action(IQueryCollection query) => "/oidc/device" + QueryString.Create(
        _passedOn
            .Where(name => !string.IsNullOrEmpty(query[name]))
            .Select(name => KeyValuePair.Create(name, (string?)query[name].ToString())));
}
