using Microsoft.JSInterop;

namespace Signet.Console.Ui;

/// <summary>The functions of <c>console.js</c> that pages call; a circuit that has gone is not an error.</summary>
public sealed class ConsoleScript(IJSRuntime runtime)
{
    /// <summary>Tells the page (and whoever drives it) that clicks are answered from now on.</summary>
    public ValueTask MarkInteractiveAsync() => CallAsync("signet.markInteractive");

    public ValueTask ScrollToAsync(string elementId) => CallAsync("signet.scrollTo", elementId);

    public ValueTask WatchStepsAsync() => CallAsync("signet.watchSteps");

    public ValueTask FocusFirstInvalidAsync() => CallAsync("signet.focusFirstInvalid");

    public ValueTask FocusAsync(string elementId) => CallAsync("signet.focus", elementId);

    public ValueTask SendPreviewAsync(string frameId, string origin, string json) => CallAsync("signet.sendPreview", frameId, origin, json);

    public async ValueTask<int> GetOffsetMinutesAsync()
    {
        try
        {
            return await runtime.InvokeAsync<int>("signet.offsetMinutes");
        }
        catch (JSException)
        {
            return 0;
        }
    }

    private async ValueTask CallAsync(string name, params object[] arguments)
    {
        try
        {
            await runtime.InvokeVoidAsync(name, arguments);
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone; there is nothing to focus or scroll.
        }
    }
}
