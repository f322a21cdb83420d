using Juluo.Networks.Temporal;

namespace Juluo.Networks.Tests.Temporal;

public sealed class TemporalGraphTests
{
    private static readonly TemporalGraph Week = new(4, [new(0, 1, 10, 30), new(1, 2, 0, 5), new(2, 3, 28, 28), new(0, 3, 40, 60)]);

    [Fact]
    public void A_window_holds_what_touches_it_and_cuts_it()
    {
        Week.Window(20, 45).Contacts().ShouldBe([new(0, 1, 20, 30), new(2, 3, 28, 28), new(0, 3, 40, 45)]);
        Week.Window(20, 45).Window(0, 29).Contacts().ShouldBe([new(0, 1, 20, 29), new(2, 3, 28, 28)]);
        Week.Window(30, 40).Contacts().ShouldBeEmpty();
        Week.Contacts().Count().ShouldBe(4);
        Should.Throw<ArgumentException>(() => Week.Window(5, 4)).Message.ShouldContain("no window");
    }

    [Fact]
    public void Snapshots_cover_all_time_and_share_it_out()
    {
        var snapshots = Week.Snapshots(25).ToArray();
        snapshots.Length.ShouldBe(3);
        snapshots.Sum(s => s.ToGraph().TotalWeight).ShouldBe(Week.ToGraph().TotalWeight);
        snapshots[0].ToGraph().Edges().ShouldBe([new(0, 1, 15), new(1, 2, 5)]);
    }

    [Fact]
    public void Ties_are_weighed_by_time_or_by_how_often()
    {
        Week.ToGraph().Edges().ShouldBe([new(0, 1, 20), new(0, 3, 20), new(1, 2, 5)]);
        Week.ToGraph(ContactWeight.One).Edges().Count().ShouldBe(4);
    }

    [Fact]
    public void Word_travels_in_the_order_of_time() => Week.Reach().ShouldBe(Reachability.Within(4, Week.Contacts(), 0, 61));

    [Fact]
    public void Nothing_ever_happened_is_a_week_too()
    {
        var nothing = new TemporalGraph(3, []);
        nothing.Snapshots(7).ShouldBeEmpty();
        nothing.ToGraph().EdgeCount.ShouldBe(0);
        nothing.Reach().ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void It_begins_with_its_first_contact_and_ends_just_after_its_last()
    {
        (Week.From, Week.Until).ShouldBe((0, Math.BitIncrement(60.0)));
        (Week.Window(20, 45).From, Week.Window(20, 45).Until).ShouldBe((20, 45));
        (Week.Window(-9, 999).From, Week.Window(-9, 999).Until).ShouldBe((Week.From, Week.Until));
        new TemporalGraph(2, [new(0, 1, 5, 7), new(0, 1, 6, 6)]).From.ShouldBe(5);
    }

    [Fact]
    public void A_moment_belongs_to_the_window_that_begins_with_it()
    {
        Week.Window(28, 29).Contacts().ShouldBe([new(0, 1, 28, 29), new(2, 3, 28, 28)]);
        Week.Window(20, 28).Contacts().ShouldBe([new(0, 1, 20, 28)]);
        Week.Window(28, 28).Contacts().ShouldBeEmpty();
        Week.Window(30, 35).Contacts().ShouldBeEmpty("one that ended as it began is over");
    }

    [Fact]
    public void A_long_contact_is_found_in_a_window_far_from_its_start()
    {
        var log = new TemporalGraph(4, [new(0, 1, 100, 900), .. Enumerable.Range(0, 50).Select(k => new Contact(2, 3, 110 + k, 111 + k))]);
        log.Window(890, 895).Contacts().ShouldBe([new(0, 1, 890, 895)]);
    }

    [Theory]
    [InlineData(double.NaN, 1)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity, double.PositiveInfinity)]
    public void A_window_without_ends_is_refused(double from, double until) =>
        Should.Throw<ArgumentException>(() => Week.Window(from, until)).Message.ShouldContain("no window");

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new TemporalGraph(-1, []));
        Should.Throw<ArgumentException>(() => new TemporalGraph(2, [new(0, 2, 0, 1)])).Message.ShouldContain("0 … 1");
        Should.Throw<ArgumentException>(() => new TemporalGraph(2, [new(0, 1, 3, 2)])).Message.ShouldContain("from 3 until 2");
        Should.Throw<ArgumentOutOfRangeException>(() => Week.Snapshots(0).ToArray());
        Should.Throw<ArgumentOutOfRangeException>(() => Week.Snapshots(-1).ToArray());
    }
}
