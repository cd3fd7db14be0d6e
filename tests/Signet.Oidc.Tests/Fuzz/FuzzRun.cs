using System.Diagnostics;
using System.Globalization;
using CsCheck;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Signet.Oidc.Tests.Fuzz;

/// <summary>
/// Runs a rule against random inputs for as many seconds as <c>SIGNET_FUZZ_SECONDS</c> says (<c>eng/fuzz</c>). Without it nothing is random: what
/// was found is kept in <see cref="FoundInputTests"/>, which always run.
/// </summary>
internal static class FuzzRun
{
    // An input that keeps a parser this long busy is an attack (class M).
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(10);

    private static readonly int _seconds =
        int.TryParse(new ConfigurationBuilder().AddEnvironmentVariables().Build()["SIGNET_FUZZ_SECONDS"], CultureInfo.InvariantCulture, out var seconds)
            ? seconds
            : 0;

    public static void Holds<T>(this Gen<T> inputs, Action<T> rule)
    {
        SkipUnlessAsked();
        inputs.Sample(
            input =>
            {
                var started = Stopwatch.GetTimestamp();
                rule(input);
                Assert.True(Stopwatch.GetElapsedTime(started) < _longest, "took too long");
            },
            WriteToResults,
            time: _seconds,
            threads: 1);
    }

    public static void Holds<T1, T2>(this Gen<(T1, T2)> inputs, Action<T1, T2> rule) => inputs.Holds(input => rule(input.Item1, input.Item2));

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> inputs, Action<T1, T2, T3> rule) =>
        inputs.Holds(input => rule(input.Item1, input.Item2, input.Item3));

    public static Task HoldsAsync<T>(this Gen<T> inputs, Func<T, Task> rule)
    {
        SkipUnlessAsked();
        return inputs.SampleAsync(async input => await rule(input).WaitAsync(_longest), WriteToResults, time: _seconds, threads: 1);
    }

    private static void SkipUnlessAsked() => Assert.SkipWhen(_seconds == 0, "Random inputs: run eng/fuzz, which sets SIGNET_FUZZ_SECONDS.");

    // How many inputs there were is in the result file, not on the console.
    private static void WriteToResults(string line) => TestContext.Current.TestOutputHelper?.WriteLine(line);
}
