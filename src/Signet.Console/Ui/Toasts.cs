using MudBlazor;
using Signet.Management.Client;

namespace Signet.Console.Ui;

/// <summary>Short messages at the corner; success and error differ by colour and icon.</summary>
public sealed class Toasts(ISnackbar snackbar)
{
    public void Success(string message) => snackbar.Add(message, Severity.Success, options => options.Icon = Icons.Material.Outlined.Check);

    public void Error(string message) => snackbar.Add(message, Severity.Error, options => options.VisibleStateDuration = 8000);

    public void Error(SignetApiException error) => Error(Describe(error));

    public static string Describe(SignetApiException error) => error.Details is { Length: > 0 } details ? $"{error.Message}\n{details}" : error.Message;
}
