using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Signet.Conformance.Protocol;

/// <summary>Applications that want to be told of a logout, each under a path of its own, with an answer of its own.</summary>
internal sealed class LogoutReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LogoutReceiver(WebApplication app) => _app = app;

    /// <summary>What arrived: path, media type, the form's fields, the time.</summary>
    public ConcurrentQueue<Notice> Notices { get; } = new();

    public string Address => _app.Urls.First();

    public static async Task<LogoutReceiver> StartAsync(int port, Func<HttpContext, int, Task<int>> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var receiver = new LogoutReceiver(app);
        app.Run(async context =>
        {
            var path = context.Request.Path.Value!;
            var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : null;
            var fields = form?.ToDictionary(field => field.Key, field => field.Value.ToString()) ?? [];
            receiver.Notices.Enqueue(new Notice(path, context.Request.Method, context.Request.ContentType ?? "", fields));
            context.Response.StatusCode = await answer(context, receiver.Notices.Count(notice => notice.Path == path));
        });
        await app.StartAsync();
        return receiver;
    }

    public string? TokenOf(string path) => Notices.FirstOrDefault(notice => notice.Path == path)?.Fields.GetValueOrDefault("logout_token");

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    internal sealed record Notice(string Path, string Method, string ContentType, IReadOnlyDictionary<string, string> Fields);
}
