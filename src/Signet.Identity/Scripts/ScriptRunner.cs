using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Acornima.Ast;
using Jint;
using Jint.Runtime;
using Signet.Identity.Outbound;

namespace Signet.Identity.Scripts;

/// <summary>
/// Runs scripts of tenants (oidc.md 13.3, management.md 23.4): a fresh engine each time, no CLR, bounded in time, memory, recursion,
/// string and array size, and in how many run at once.
/// </summary>
public sealed class ScriptRunner(OutboundHttp http) : IDisposable
{
    private const long MaxMemory = 128L * 1024 * 1024;
    private const int MaxRecursion = 200;
    private const uint MaxArrayLength = 1_000_000;
    private const int MaxResultLength = 64 * 1024;
    private const int MostPrepared = 1024;
    private static readonly TimeSpan _budget = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Prepared<Script>> _prepared = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(Math.Max(2, Environment.ProcessorCount));

    /// <summary>Calls <paramref name="function"/> of the script with <paramref name="input"/>, to which <c>api</c> is added.</summary>
    public async Task<ScriptOutcome> RunAsync(string script, string function, JsonObject input, CancellationToken ct)
    {
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(ct);
        budget.CancelAfter(_budget);
        var run = new ScriptRun(http, budget.Token);
        try
        {
            await _slots.WaitAsync(budget.Token);
            try
            {
                // On a thread of its own: an endless loop holds it for the whole budget, and the pool has requests to answer.
                var result = await Task.Factory.StartNew(
                    () => EvaluateAsync(run, script, function, input, budget.Token), budget.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
                return run.Denial is null ? Read(result) : new ScriptOutcome(Denial: run.Denial);
            }
            finally
            {
                _slots.Release();
            }
        }
#pragma warning disable CA1031 // Whatever a script does, it fails alone; only the caller's own cancellation goes on.
        catch (Exception exception) when (!ct.IsCancellationRequested)
#pragma warning restore CA1031
        {
            return run.Denial is null ? new ScriptOutcome(Error: Explain(exception)) : new ScriptOutcome(Denial: run.Denial);
        }
    }

    public void Dispose() => _slots.Dispose();

    private async Task<string?> EvaluateAsync(ScriptRun run, string script, string function, JsonObject input, CancellationToken budget)
    {
        using var engine = new Engine(options =>
        {
            options.Strict = false;
            options.CancellationToken(budget);
            options.TimeoutInterval(_budget);
            options.LimitMemory(MaxMemory);
            options.LimitRecursion(MaxRecursion);
            options.DisableStringCompilation();
            options.Constraints.MaxArraySize = MaxArrayLength;
            options.Constraints.RegexTimeout = TimeSpan.FromMilliseconds(500);
            options.Constraints.PromiseTimeout = _budget;
            options.ExperimentalFeatures = ExperimentalFeature.TaskInterop;
        });
        engine.SetValue("__deny", new Action<string>(run.Deny));
        engine.SetValue("__fetch", new Func<string, Task<string>>(run.FetchAsync));
        engine.Execute(ScriptPrelude.Prepared);
        engine.Execute(Prepare(script));
        var value = await engine.EvaluateAsync(ScriptSources.Call(function, input), cancellationToken: budget);
        return value.IsString() ? value.AsString() : null;
    }

    private Prepared<Script> Prepare(string script)
    {
        if (_prepared.Count >= MostPrepared)
        {
            _prepared.Clear();
        }

        return _prepared.GetOrAdd(script, static text => Engine.PrepareScript(text));
    }

    private static ScriptOutcome Read(string? json)
    {
        if (json is null || json.Length > MaxResultLength)
        {
            return new ScriptOutcome(Error: "The script must return an object of at most 64 kB.");
        }

        return JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { MaxDepth = 32 }) is JsonObject result
            ? new ScriptOutcome(result)
            : new ScriptOutcome(Error: "The script must return an object.");
    }

    private static string Explain(Exception exception) => exception switch
    {
        JavaScriptException script => script.Message,
        OperationCanceledException or TimeoutException or ExecutionCanceledException => "The script took longer than 5 seconds.",
        MemoryLimitExceededException => "The script used too much memory.",
        _ => exception.Message,
    };
}
