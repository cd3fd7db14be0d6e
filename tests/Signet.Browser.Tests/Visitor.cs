using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Signet.Browser.Tests;

/// <summary>A person with a browser of their own.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    internal Visitor(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Enqueue(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Enqueue(error);
        page.Dialog += (_, dialog) =>
        {
            Complaints.Enqueue("A dialog: " + dialog.Message);
            _ = dialog.DismissAsync();
        };
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, scripts that failed, dialogs that an injected script opened.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>The accessibility rules that this page breaks, each with the element.</summary>
    public async Task<List<string>> AccessibilityProblemsAsync()
    {
        var result = await Page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] } });
        return [.. result.Violations.SelectMany(violation => violation.Nodes.Select(node => $"{violation.Id}: {node.Html} {string.Join(' ', node.Any.Select(check => check.Message))}"))];
    }

    /// <summary>Goes through the registration, whose first page is open.</summary>
    public async Task RegisterAsync(string username, string password)
    {
        await Page.GetByLabel("Username").FillAsync(username);
        await Page.Locator("button.primary").ClickAsync();
        await Page.GetByLabel("New password").FillAsync(password);
        await Page.GetByLabel("Confirm password").FillAsync(password);
        await Page.Locator("button.primary").ClickAsync();
    }

    /// <summary>Does the last step of a sign-in and gives the address at the application, which exists nowhere.</summary>
    public async Task<string> LeaveAsync(Func<Task> lastStep)
    {
        var request = await Page.RunAndWaitForRequestAsync(lastStep, request => request.Url.StartsWith(TestClient.RedirectUri, StringComparison.Ordinal));
        return request.Url;
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
