using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Juluo.Casework.Tests;

public sealed class RoutingTests
{
    private static int made;

    private static Office Desk(string[] postcodes, string[] languages, int capacity, int open, int weight = 1, bool overflow = false) =>
        new(
            new OfficeId(new Guid(++made, 0, 0, new byte[8])),
            new("站", "Desk"),
            languages,
            postcodes,
            capacity,
            weight,
            overflow,
            null,
            open
        );

    [Fact]
    public void The_place_and_the_language_choose()
    {
        var east = Desk(["94"], [], 5, 0);
        var spanish = Desk([], ["es"], 5, 4);
        Routing.Decide([east, spanish], "94110", "en").ShouldBe(east);
        Routing.Decide([east, spanish], "10001", "es").ShouldBe(spanish);
        Routing.Decide([east, spanish], "10001", "en").ShouldBeNull();
        Routing.Decide([Desk([], ["zh"], 5, 0) is var chinese ? chinese : null!], null, "zh-Hant").ShouldBe(chinese);
    }

    [Fact]
    public void When_its_own_are_full_it_goes_to_one_that_takes_overflow()
    {
        var full = Desk(["94"], [], 5, 5);
        var other = Desk(["10"], [], 5, 0);
        var takes = Desk(["20"], ["en"], 5, 0, overflow: true);
        Routing.Decide([full, other], "94110", "en").ShouldBeNull();
        Routing.Decide([full, other, takes], "94110", "en").ShouldBe(takes);
        Routing.Decide([full, other, takes], "94110", "vi").ShouldBe(takes); // a language it does not speak is better than no one
    }

    [Fact]
    public void It_is_at_capacity_only_where_there_are_offices_and_all_are_full()
    {
        Routing.AtCapacity([]).ShouldBeFalse();
        Routing.AtCapacity([Desk([], [], 5, 5)]).ShouldBeTrue();
        Routing.AtCapacity([Desk([], [], 5, 5), Desk([], [], 5, 4)]).ShouldBeFalse();
        Routing.AtCapacity([Desk([], [], 5, 0) with { ClosedAt = Instant.MinValue }]).ShouldBeFalse();
    }

    [Fact]
    public void An_office_never_gets_more_than_it_can_take() =>
        Prop.ForAll(
                Gen.Choose(0, 6).Two().ListOf(4).ToArbitrary(),
                drawn =>
                {
                    var offices = drawn.Select(d => Desk([], [], d.Item1, d.Item2)).ToList();
                    return Routing.Decide(offices, "1", "en") is not { } chosen
                        ? offices.TrueForAll(o => o.Open >= o.Capacity)
                        : chosen.Open < chosen.Capacity;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact] // the share of each is within one case of what its weight says, at every moment
    public void In_the_long_run_each_gets_cases_by_its_weight()
    {
        int[] weights = [1, 2, 5];
        var offices = weights.Select(w => Desk([], [], 1000, 0, w)).ToArray();
        for (var i = 1; i <= 400; i++)
        {
            var chosen = Array.IndexOf(offices, Routing.Decide(offices, null, "en"));
            offices[chosen] = offices[chosen] with { Open = offices[chosen].Open + 1 };
            for (var k = 0; k < 3; k++)
                Math.Abs(offices[k].Open - (i * weights[k] / 8.0)).ShouldBeLessThan(1.01);
        }
    }
}
