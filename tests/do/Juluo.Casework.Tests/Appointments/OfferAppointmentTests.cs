using NodaTime;

namespace Juluo.Casework.Tests;

public sealed class OfferAppointmentTests
{
    private static readonly DateTimeZone California = DateTimeZoneProviders.Tzdb["America/Los_Angeles"];
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 5, 12, 0);

    [Theory]
    [InlineData(2026, 3, 8, "01:30", 9, 30)] // an hour before the clock goes forward
    [InlineData(2026, 3, 8, "02:30", 10, 30)] // left out that night: read as the time after it
    [InlineData(2026, 3, 8, "10:00", 17, 0)]
    [InlineData(2026, 11, 1, "01:30", 8, 30)] // twice that night: the first
    [InlineData(2026, 11, 1, "10:00", 18, 0)]
    public void A_time_is_that_of_the_clock_on_its_wall_also_when_it_changes(
        int year,
        int month,
        int day,
        string from,
        int hour,
        int minute
    )
    {
        var decided = OfferAppointment.Decide(Offer(new(year, month, day), from), false, California, Now).Value;
        decided.Starts.ShouldBe(Instant.FromUtc(year, month, day, hour, minute));
        (decided.Ends - decided.Starts).ShouldBe(Duration.FromMinutes(30));
    }

    [Fact]
    public void What_is_missing_or_over_is_said()
    {
        Errors(Offer(null, null) with { Place = null })
            .ShouldBe([new Missing("on"), new Missing("from"), new CaseAppointmentErrors.Nowhere()]);
        Errors(Offer(new(2026, 3, 8), "soon")).ShouldBe([new CaseAppointmentErrors.TimeUnreadable()]);
        Errors(Offer(new(2026, 1, 5), "03:00")).ShouldBe([new CaseAppointmentErrors.Past()]);
        Errors(Offer(new(2026, 3, 8), "10:00") with { Minutes = 7 }).ShouldBe([new NotOffered("minutes")]);
    }

    private static IReadOnlyList<Error> Errors(OfferAppointment.Input input) =>
        OfferAppointment.Decide(input, false, California, Now).Errors;

    private static OfferAppointment.Input Offer(LocalDate? on, string? from) => new(default, on, from, Place: "Room 2");
}
