namespace Juluo.Queues.Tests;

public sealed class QueueFormTests
{
    [Fact]
    public void What_is_wrong_is_said_all_at_once()
    {
        FieldChecks.Of(new QueueForm(PerMinute: 0, Letter: "1", PriorityRun: 10) { Weekdays = "from nine" }, default).Count.ShouldBe(5);
        new QueueForm(new("櫃台"), Letter: "p")
            .Trimmed()
            .Week()
            .Errors.Select(e => e.GetType())
            .ShouldBe([typeof(QueueErrors.SameLetter), typeof(QueueErrors.NoHours)]);
    }

    [Fact]
    public void Hours_of_a_week_may_have_breaks_and_end_after_midnight()
    {
        var week = new QueueForm(new("櫃台")) { Weekdays = "9-12, 13:30-17", Saturday = "20-2" }
            .Trimmed()
            .Week()
            .Value;
        week.Count.ShouldBe(11);
        week[^1].Hours.ShouldBe(new DayHours(1200, 1560));
    }
}
