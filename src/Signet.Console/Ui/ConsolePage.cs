using Microsoft.AspNetCore.Components;
using Signet.Console.Session;
using Signet.Console.Shell;
using Signet.Management.Client;

namespace Signet.Console.Ui;

/// <summary>
/// What every page does the same way: it loads once it is interactive (the prerendered page is its skeleton), shows failures
/// where they belong and leads to the sign-in when the session has ended (console.md C6, C7).
/// </summary>
public abstract class ConsolePage : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _lifetime = new();

    [Inject]
    public required SignetManagementClient Api { get; set; }

    [Inject]
    public required NavigationManager Navigation { get; set; }

    [Inject]
    public required Toasts Toasts { get; set; }

    [Inject]
    public required ConsoleScript Script { get; set; }

    [Inject]
    public required BrowserClock Clock { get; set; }

    [Inject]
    public required IConsoleHost Host { get; set; }

    protected LoadState State { get; private set; } = LoadState.Loading;

    protected string? LoadError { get; private set; }

    protected CancellationToken Lifetime => _lifetime.Token;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && !_lifetime.IsCancellationRequested)
        {
            _lifetime.Cancel();
            _lifetime.Dispose();
        }
    }

    protected async Task LoadAsync(Func<CancellationToken, Task> load, bool keepContent = false)
    {
        if (!RendererInfo.IsInteractive)
        {
            return;
        }

        if (!keepContent)
        {
            State = LoadState.Loading;
        }

        try
        {
            await Clock.EnsureAsync();
            await load(Lifetime);
            State = LoadState.Ready;
        }
        catch (SignetApiException error) when (error.IsNotFound)
        {
            State = LoadState.NotFound;
        }
        catch (SignetApiException error) when (!IsSessionProblem(error))
        {
            (State, LoadError) = (LoadState.Failed, Toasts.Describe(error));
        }
        catch (HttpRequestException)
        {
            (State, LoadError) = (LoadState.Failed, "The server cannot be reached.");
        }
        catch (SessionEndedException)
        {
            Navigation.GoToSignIn();
        }
        catch (OperationCanceledException) when (_lifetime.IsCancellationRequested)
        {
            // The visitor went to another page.
        }
        catch (OperationCanceledException)
        {
            (State, LoadError) = (LoadState.Failed, "The server took too long to answer.");
        }
    }

    /// <summary>Runs a write; returns the text to show when it failed, or null.</summary>
    protected async Task<string?> AttemptAsync(Func<CancellationToken, Task> action, Action<SignetApiException>? onRefusal = null)
    {
        try
        {
            await action(Lifetime);
            return null;
        }
        catch (SignetApiException error)
        {
            if (!IsSessionProblem(error))
            {
                onRefusal?.Invoke(error);
            }

            return Toasts.Describe(error);
        }
        catch (HttpRequestException)
        {
            return "The server cannot be reached. Nothing was changed.";
        }
        catch (SessionEndedException)
        {
            Navigation.GoToSignIn();
            return "Your session has ended.";
        }
        catch (OperationCanceledException)
        {
            return "The server took too long to answer. Reload to see whether it was saved.";
        }
    }

    /// <summary>Runs a write and tells the result in a toast; true when it succeeded.</summary>
    protected async Task<bool> TryAsync(Func<CancellationToken, Task> action, string success)
    {
        if (await AttemptAsync(action) is { } error)
        {
            Toasts.Error(error);
            return false;
        }

        Toasts.Success(success);
        return true;
    }

    private bool IsSessionProblem(SignetApiException error)
    {
        switch (error.Code)
        {
            case "auth.unauthorized":
                Navigation.GoToSignIn();
                return true;
            case "auth.forbidden":
                Navigation.NavigateTo($"{ConsoleAuthentication.FailedPath}?reason=forbidden", forceLoad: true);
                return true;
            default:
                return false;
        }
    }
}
