namespace Signet.Identity.Tests;

/// <summary>management.md 2.2.</summary>
public sealed class IdsTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_sequential_id_has_the_format_of_a_standard_id() => Assert.Matches("^[0-9a-z]{21}$", Ids.NewSequential(_now));

    [Fact]
    public void Sequential_ids_are_ordered_by_their_milliseconds()
    {
        var ids = Enumerable.Range(0, 100).Select(i => Ids.NewSequential(_now.AddMilliseconds(i * 37))).ToList();

        Assert.Equal(ids.Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Sequential_ids_of_one_millisecond_differ() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => Ids.NewSequential(_now)).Distinct(StringComparer.Ordinal).Count());
}
