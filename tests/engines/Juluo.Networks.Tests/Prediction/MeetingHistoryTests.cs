using Juluo.Networks.Prediction;

namespace Juluo.Networks.Tests.Prediction;

public sealed class MeetingHistoryTests
{
    private const double Day = 86_400;

    [Fact]
    public void Nothing_from_the_moment_on_is_known()
    {
        var history = MeetingHistory.Before(Day, 4, [new(0, 1, 10, 20), new(0, 2, Day, Day + 20), new(1, 2, Day - 10, Day + 50)]);
        history.HaveMet(0, 1).ShouldBeTrue();
        history.HaveMet(0, 2).ShouldBeFalse();
        history.Ties.Weight(1, 2).ShouldBe(10); // cut at the origin
        history.WasSeen(3).ShouldBeFalse();
    }

    [Fact]
    public void Chances_are_the_periods_together_up_to_the_first_meeting()
    {
        // 0 and 1 are both there on days 0, 2 and 5 (no one is on the others), and meet on day 2. 2 is there with 0 on all three.
        Contact[] contacts =
        [
            new(0, 2, 1, 9),
            new(1, 3, 1, 9),
            new(0, 1, (2 * Day) + 1, (2 * Day) + 9),
            new(2, 3, (2 * Day) + 1, (2 * Day) + 9),
            new(0, 1, (5 * Day) + 1, (5 * Day) + 9),
            new(2, 3, (5 * Day) + 1, (5 * Day) + 9),
        ];
        var history = MeetingHistory.Before(6 * Day, 4, contacts);
        history.Periods.ShouldBe(3);
        history.Chances(0, 1).ShouldBe(2);
        history.Chances(1, 2).ShouldBe(3);
        history.Chances(0, 2).ShouldBe(1);
        history.PeriodsPresent(0).ShouldBe(3);
    }

    [Fact]
    public void Of_what_was_an_active_period_ago_as_much_is_left_as_the_half_life_says()
    {
        // Two contacts on day 0, one on day 5; no one is there in between, so that the first day is one active period ago.
        var history = MeetingHistory.Before(
            6 * Day,
            4,
            [new(0, 1, 0, 100), new(1, 0, 200, 260), new(0, 1, 5 * Day, (5 * Day) + 20), new(2, 3, 5 * Day, (5 * Day) + 40)]
        );
        history.Recent(1).Weight(0, 1).ShouldBe((Math.Log(1 + (160 / 20.0)) / 2) + Math.Log(2), 1e-12);
        history.Recent(2).Weight(2, 3).ShouldBe(Math.Log(3), 1e-12);
        history.Attendance(0, 1).ShouldBe(1);
        history.Attendance(2, 1).ShouldBe(2 / 3.0, 1e-12);
        (history.NewContacts(0, 2), history.NewContacts(2, 2)).ShouldBe((Math.Pow(2, -0.5), 1));
    }

    [Fact]
    public void A_history_is_cut_into_what_was_known_and_what_came()
    {
        var days = new[] { 0, 1, 4, 5, 6 };
        var history = MeetingHistory.Before(8 * Day, 10, days.Select((day, k) => new Contact(k, k + 1, day * Day, (day * Day) + 60)));
        var (past, later) = history.CutAt(2, 2);
        past.Contacts.Select(c => c.A).ShouldBe([0, 1]);
        later.Contacts.Select(c => c.A).ShouldBe([2, 3]);
        history.CutAt(4, 3).Later.Contacts.Select(c => c.A).ShouldBe([4], "and no more than is known");
        Should.Throw<ArgumentOutOfRangeException>(() => history.CutAt(0, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => history.CutAt(5, 1));
        Should.Throw<ArgumentOutOfRangeException>(() => history.CutAt(1, 0));
    }

    [Fact]
    public void Ties_of_hundreds_of_periods_ago_are_gone_and_do_no_harm()
    {
        var history = MeetingHistory.Before(
            1e9,
            3,
            Enumerable.Range(1, 400).Select(day => new Contact(0, 1, day * Day, (day * Day) + 60)).Append(new(1, 2, 0, 60))
        );
        (history.Ties.HasEdge(1, 2), history.Recent(1).HasEdge(1, 2)).ShouldBe((true, false));
        MeetingForecast.From(history).Of([(0, 2)]).ShouldAllBe(score => double.IsFinite(score.Total));
    }

    [Fact]
    public void Chances_are_counted_beyond_one_machine_word()
    {
        var contacts = Enumerable
            .Range(0, 150)
            .SelectMany(day => new Contact[] { new(0, 1, (day * Day) + 1, (day * Day) + 2), new(2, 3, (day * Day) + 1, (day * Day) + 2) })
            .Append(new Contact(0, 2, (99 * Day) + 5, (99 * Day) + 6));
        var history = MeetingHistory.Before(1e9, 4, contacts);
        history.Chances(1, 3).ShouldBe(150);
        history.Chances(0, 2).ShouldBe(100);
        history.Chances(0, 1).ShouldBe(1);
    }
}
