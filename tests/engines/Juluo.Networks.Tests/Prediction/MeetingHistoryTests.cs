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
        history.Ties.Weight(1, 2).ShouldBe(10); // cut at the moment
        history.WasSeen(3).ShouldBeFalse();
    }

    [Fact]
    public void Chances_are_the_periods_together_up_to_the_first_meeting()
    {
        // 0 and 1 are both there on days 0, 2 and 5 (nobody is on the others), and meet on day 2. 2 is there with 0 on all three.
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
