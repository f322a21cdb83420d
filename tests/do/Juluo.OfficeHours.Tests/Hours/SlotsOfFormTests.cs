using NodaTime;

namespace Juluo.OfficeHours.Tests;

public sealed class SlotsOfFormTests
{
    private static readonly LocalDate Friday = new(2026, 11, 20);
    private static readonly DateTimeZone Taipei = DateTimeZoneProviders.Tzdb["Asia/Taipei"];

    [Theory]
    [InlineData("14:00", "16:00", 30, 4)]
    [InlineData("14:00", "15:50", 30, 3)]
    [InlineData("14:00", "14:30", 30, 1)]
    public void A_slot_that_does_not_end_in_time_is_none(string from, string until, int minutes, int slots) =>
        Form(from, until, minutes).Slots(Taipei, Instant.MinValue).Count.ShouldBe(slots);

    [Fact]
    public void Slots_that_have_begun_are_left_out_and_days_of_other_weekdays_too()
    {
        var form = Form("14:00", "16:00", 30) with { LastDay = Friday.PlusDays(8) };
        var now = Friday.At(new(14, 30)).InZoneStrictly(Taipei).ToInstant();
        form.Slots(Taipei, now)
            .Select(s => s.From.InZone(Taipei).LocalDateTime)
            .ShouldBe([
                Friday.At(new(15, 0)),
                Friday.At(new(15, 30)),
                .. Enumerable.Range(0, 4).Select(n => Friday.PlusDays(7).At(new(14, 0)).PlusMinutes(30 * n)),
            ]);
    }

    private static OfficeHoursForm Form(string from, string until, int minutes) =>
        new(Weekdays: [5], From: from, Until: until, SlotMinutes: minutes, FirstDay: Friday, LastDay: Friday);
}
