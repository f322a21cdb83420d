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
}
