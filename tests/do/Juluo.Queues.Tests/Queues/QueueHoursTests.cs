using NodaTime;

namespace Juluo.Queues.Tests;

public sealed class QueueHoursTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    [Theory]
    [InlineData(2026, 3, 29, 23)] // the clocks leave out an hour
    [InlineData(2026, 10, 25, 25)] // an hour comes twice
    [InlineData(2026, 11, 19, 24)]
    public void A_day_of_numbers_lasts_as_long_as_the_day(int year, int month, int day, int hours)
    {
        var date = new LocalDate(year, month, day);
        var queue = Hours((0, 1440));
        // Day and night: the numbers of a day continue for two hours after midnight only if the next day has not begun to give its own.
        queue.Of(date).Single().Duration.TotalHours.ShouldBe(hours);
        queue.DayAt(At(date, 0)).ShouldBe(date);
        queue.DayAt(At(date, 0) - Duration.FromSeconds(1)).ShouldBe(date.PlusDays(-1));
        queue.DayAt(At(date.PlusDays(1), 0)).ShouldBe(date.PlusDays(1));
        var office = Hours((9 * 60, 17 * 60));
        (office.EndOf(date) - At(date, 0)).TotalHours.ShouldBe(hours);
        office.DayAt(office.EndOf(date) - Duration.FromSeconds(1)).ShouldBe(date);
        office.DayAt(office.EndOf(date)).ShouldBe(date.PlusDays(1));
    }

    [Theory]
    [InlineData(2026, 3, 28, 5)] // 22:00 to 04:00 over the hour that is left out
    [InlineData(2026, 10, 24, 7)] // over the hour that comes twice
    [InlineData(2026, 11, 19, 6)]
    public void A_queue_across_midnight_keeps_its_numbers_until_those_who_wait_are_served(int year, int month, int day, int hours)
    {
        var date = new LocalDate(year, month, day);
        var queue = Hours((22 * 60, 28 * 60));
        var span = queue.Of(date).Single();
        span.Duration.TotalHours.ShouldBe(hours);
        for (var at = span.Start; at < span.End + Duration.FromHours(2); at += Duration.FromMinutes(20))
            queue.DayAt(at).ShouldBe(date);
        queue.OpenAt(span.End - Duration.FromMinutes(1)).ShouldBe(span);
        queue.OpenAt(span.End).ShouldBeNull();
        queue.DayAt(span.End + Duration.FromHours(2)).ShouldBe(date.PlusDays(1));
        queue.OpensNext(span.End).ShouldBe(queue.Of(date.PlusDays(1)).Single().Start);
    }

    [Fact]
    public void No_number_is_given_in_the_last_minutes_of_the_day_but_before_a_break_it_is()
    {
        var hours = Hours((9 * 60, 12 * 60), (13 * 60, 17 * 60));
        var (queue, day) = (Queue(), new LocalDate(2026, 11, 19));
        Taking.Refuses(queue, hours, At(day, 11.9), staff: false).ShouldBeNull();
        Taking.Refuses(queue, hours, At(day, 12.5), staff: false).ShouldBe(new TicketErrors.ClosedUntil(At(day, 13)));
        Taking.Refuses(queue, hours, At(day, 16.9), staff: false).ShouldBeOfType<TicketErrors.TooLate>();
        Taking.Refuses(queue, hours, At(day, 16.9), staff: true).ShouldBeNull();
        Taking.Refuses(queue with { PausedOn = day }, hours, At(day, 10), staff: false).ShouldBeOfType<TicketErrors.Paused>();
        Taking.Refuses(queue with { PausedOn = day }, hours, At(day.PlusDays(1), 10), staff: false).ShouldBeNull("a pause is for a day");
        Taking.Refuses(queue with { ClosedAt = At(day, 1) }, hours, At(day, 10), staff: true).ShouldBeOfType<TicketErrors.Closed>();
    }

    private static Queue Queue() =>
        new(
            new(Guid.CreateVersion7()),
            null,
            new("x"),
            null,
            QueueEntry.Open,
            30,
            "A",
            "P",
            true,
            2,
            15,
            15,
            3,
            Instant.FromUtc(2026, 1, 1, 0, 0),
            null,
            null
        );

    private static Instant At(LocalDate day, double hour) => WallClock.At(day, (int)Math.Round(hour * 60), Berlin);

    private static QueueHours Hours(params (int Opens, int Closes)[] spans) =>
        new(
            Enum.GetValues<IsoDayOfWeek>()
                .Skip(1)
                .SelectMany(d => spans.Select(s => (Day: d, s)))
                .ToLookup(x => x.Day, x => new DayHours(x.s.Opens, x.s.Closes)),
            Berlin
        );
}
