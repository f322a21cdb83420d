namespace Juluo.Rules.Tests;

/// <summary>Lookups in a table by two numbers, of which only a range may be known.</summary>
public sealed class ParameterTableTests
{
    // Rows 1 and 2, columns 10 to 12.
    private static readonly Parameter Grid = Of(each: null);

    [Theory]
    [InlineData(1, 1, 10, 10, "110")]
    [InlineData(2, 2, 12, 12, "212")]
    [InlineData(1, 2, 11, 11, "111 to 211")]
    [InlineData(2, 2, 10, 12, "210 to 212")]
    // Outside of the table the nearest end is used.
    [InlineData(-3, -1, 11, 11, "111")]
    [InlineData(5, 7, 11, 11, "211")]
    [InlineData(3, 3, 10, 12, "210 to 212")]
    [InlineData(0, 1, 12, 12, "112")]
    [InlineData(2, 9, 10, 10, "210")]
    public void An_entry_is_found_by_its_keys(int rowLeast, int rowMost, int columnLeast, int columnMost, string comes) =>
        Grid.Values[0].Among(Grid, [Range(rowLeast, rowMost), Range(columnLeast, columnMost)]).ToString().ShouldBe(comes);

    [Theory]
    [InlineData(12, 12, "112")]
    [InlineData(13, 13, "117")]
    [InlineData(15, 15, "127")]
    [InlineData(11, 14, "111 to 122")]
    [InlineData(14, 15, "122 to 127")]
    public void Beyond_the_last_column_each_one_more_adds_the_same(int least, int most, string comes)
    {
        var grid = Of(each: 5);
        grid.Values[0].Among(grid, [Value.Of((Exact)1L), Range(least, most)]).ToString().ShouldBe(comes);
    }

    [Theory]
    [InlineData(0, 1, 1, false)]
    [InlineData(0, 1, 2, false)]
    [InlineData(0, 2, 3, true)]
    [InlineData(0, 0, 1, true)]
    [InlineData(1, 10, 12, false)]
    [InlineData(1, 9, 10, true)]
    [InlineData(1, 12, 13, true)]
    public void A_key_outside_of_the_table_is_noticed(int dimension, int least, int most, bool misses) =>
        Grid.Values[0].MissesKey(Grid, dimension, Range(least, most)).ShouldBe(misses);

    [Fact]
    public void Where_each_one_more_adds_the_same_no_column_is_too_far()
    {
        var grid = Of(each: 5);
        grid.Values[0].MissesKey(grid, 1, Range(12, 40)).ShouldBeFalse();
        grid.Values[0].MissesKey(grid, 0, Range(2, 3)).ShouldBeTrue();
    }

    [Theory] // three by two options: 00, 01, 10, 11, 20, 21
    [InlineData(0b001, 0b01, "0")]
    [InlineData(0b100, 0b10, "21")]
    [InlineData(0b010, 0b11, "10 to 11")]
    [InlineData(0b101, 0b10, "1 to 21")]
    public void Of_options_those_count_that_are_possible(ulong first, ulong second, string comes)
    {
        var (three, two) = (RuleType.Choice(["a", "b", "c"]), RuleType.Choice(["x", "y"]));
        var grid = Of(null) with
        {
            By = [three, two],
            Values =
            [
                Of(null).Values[0] with
                {
                    First = [0, 0],
                    Sizes = [3, 2],
                    Entries = [.. new[] { 0L, 1, 10, 11, 20, 21 }.Select(n => Value.Of((Exact)n))],
                },
            ],
        };
        grid.Values[0].Among(grid, [Value.OfOptions(first), Value.OfOptions(second)]).ToString().ShouldBe(comes);
        grid.Values[0].MissesKey(grid, 0, Value.OfOptions(first)).ShouldBeFalse();
    }

    [Fact]
    public void A_figure_has_no_value_on_a_day_outside_of_its_periods() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Grid.On(new(2026, 5, 17))).Message.ShouldContain("grid has no value on this day");

    private static Value Range(int least, int most) => Value.Hull(Value.Of((Exact)(long)least), Value.Of((Exact)(long)most));

    private static Parameter Of(long? each) =>
        new()
        {
            Name = "grid",
            Type = RuleType.AnyNumber,
            By = [RuleType.AnyNumber, RuleType.AnyNumber],
            Values =
            [
                new(
                    default,
                    [1, 10],
                    [.. new[] { 110L, 111, 112, 210, 211, 212 }.Select(n => Value.Of((Exact)n))],
                    [2, 3],
                    each is { } more ? (Exact)more : null,
                    null,
                    []
                ),
            ],
        };
}
