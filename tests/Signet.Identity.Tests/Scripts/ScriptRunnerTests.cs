using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Signet.Identity.Outbound;
using Signet.Identity.Scripts;

namespace Signet.Identity.Tests.Scripts;

/// <summary>oidc.md 13.3; security.md class S: script sandbox escape and exhaustion.</summary>
public sealed class ScriptRunnerTests
{
    [Theory]
    [InlineData("const f = () => ({ a: 1 });")]
    [InlineData("function f() { return { a: 1 }; }")]
    [InlineData("const f = async () => { await null; return { a: 1, b: undefined }; };")]
    [InlineData("let n = 0; const f = async (input) => new Promise((done) => done({ a: ++n }));")]
    public async Task A_function_of_any_kind_is_called(string script) => Assert.Equal("{\"a\":1}", (await RunAsync(script)).Result?.ToJsonString());

    [Fact]
    public async Task Runs_share_nothing()
    {
        const string script = "globalThis.seen = (globalThis.seen ?? 0) + 1; Array.prototype.evil = 1; const f = () => ({ seen: globalThis.seen });";
        await RunAsync(script);

        Assert.Equal("{\"seen\":1}", (await RunAsync(script)).Result?.ToJsonString());
        Assert.Equal("{\"evil\":false}", (await RunAsync("const f = () => ({ evil: 'evil' in [] });")).Result?.ToJsonString());
    }

    [Theory]
    [InlineData("const f = () => { while (true) {} };")]
    [InlineData("const f = async () => { while (true) { await null; } };")]
    [InlineData("const f = () => new Promise(() => {});")]
    [InlineData("while (true) {} const f = () => ({});")]
    [InlineData("const f = () => { let s = 'a'; while (true) { s += s; } };")]
    [InlineData("const f = () => { const a = []; while (true) { a.push(new Array(1000).fill('x')); } };")]
    [InlineData("const f = () => ({ a: 'x'.repeat(2 ** 29).length });")]
    [InlineData("const f = () => ({ a: 'x'.padStart(2 ** 29).length });")]
    [InlineData("const f = () => ({ a: new Array(2 ** 31).fill(0).length });")]
    [InlineData("const f = () => ({ a: 'x'.repeat(100000) });")]
    [InlineData("const g = () => g(); const f = () => g();")]
    [InlineData("const f = () => { const deep = (n) => n === 0 ? {} : { a: deep(n - 1) }; return deep(100000); };")]
    [InlineData("const f = () => ({ a: /^(a+)+$/.test('a'.repeat(40) + '!') });")]
    [InlineData("const f = () => { const a = {}; a.a = a; return a; };")]
    [InlineData("const f = () => { throw { toString() { while (true) {} } }; };")]
    [InlineData("JSON.stringify = () => 'x'; const f = () => null;")]
    public async Task S_exhaustion_ends_in_an_error_within_the_budget(string script)
    {
        var watch = Stopwatch.StartNew();

        var outcome = await RunAsync(script);

        Assert.NotNull(outcome.Error);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(8), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("System")]
    [InlineData("importNamespace")]
    [InlineData("__deny")]
    [InlineData("__fetch")]
    [InlineData("require")]
    [InlineData("process")]
    public async Task S_nothing_of_the_host_is_in_reach(string name) =>
        Assert.Equal("{\"kind\":\"undefined\"}", (await RunAsync($"const f = () => ({{ kind: typeof {name} }});")).Result?.ToJsonString());

    [Theory]
    [InlineData("const f = () => ({ a: eval('1') });")]
    [InlineData("const f = () => ({ a: new Function('return 1')() });")]
    [InlineData("const f = () => ({ a: f.constructor('return 1')() });")]
    [InlineData("const f = ({ api }) => ({ a: typeof api.denyAccess.GetType() });")]
    public async Task S_no_code_is_made_of_text_and_no_type_is_reached(string script) => Assert.NotNull((await RunAsync(script)).Error);

    [Fact]
    public async Task A_denial_holds_even_when_the_script_catches_it()
    {
        Assert.Equal("Access denied", (await RunAsync("const f = ({ api }) => api.denyAccess();")).Denial);
        Assert.Equal("no", (await RunAsync("const f = ({ api }) => { try { api.denyAccess('no'); } catch {} return {}; };")).Denial);
    }

    [Fact]
    public async Task N_fetch_goes_through_the_guard()
    {
        var outcome = await RunAsync("const f = async () => { try { await fetch('http://127.0.0.1:1/'); return { reached: true }; } catch (e) { return { reached: false }; } };");

        Assert.Equal("{\"reached\":false}", outcome.Result?.ToJsonString());
    }

    [Fact]
    public async Task Fetch_is_limited_in_number()
    {
        var outcome = await RunAsync("const f = async () => { let n = 0; for (let i = 0; i < 12; i++) { try { await fetch('http://127.0.0.1:1/'); } catch (e) { if (String(e).includes('too many')) { n++; } } } return { n }; };");

        Assert.Equal("{\"n\":2}", outcome.Result?.ToJsonString());
    }

    private static async Task<ScriptOutcome> RunAsync(string script)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddLogging();
        services.AddOutbound();
        await using var provider = services.BuildServiceProvider();
        using var runner = new ScriptRunner(provider.GetRequiredService<OutboundHttp>());
        return await runner.RunAsync(script, "f", new JsonObject { ["token"] = new JsonObject() }, TestContext.Current.CancellationToken);
    }
}
