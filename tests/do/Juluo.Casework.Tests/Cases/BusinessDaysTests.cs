using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Juluo.Casework.Tests;

public sealed class BusinessDaysTests
{
    private static readonly LocalDate Friday = new(2026, 11, 27);

    [Fact]
    public void From_a_Friday_one_business_day_is_Monday()
    {
        BusinessDays.After(Friday, 1).ShouldBe(new LocalDate(2026, 11, 30));
        BusinessDays.After(Friday.PlusDays(1), 1).ShouldBe(new LocalDate(2026, 11, 30));
        BusinessDays.Between(Friday, new LocalDate(2026, 11, 30)).ShouldBe(1);
        BusinessDays.Between(Friday, Friday).ShouldBe(0);
        BusinessDays.Between(Friday, Friday.PlusDays(-3)).ShouldBe(0);
    }

    [Fact] // the oracle counts day by day
    public void Days_are_counted_as_a_calendar_does() =>
        Prop.ForAll(
                Gen.Choose(0, 400).SelectMany(start => Gen.Choose(0, 60).Select(days => (Start: start, Days: days))).ToArbitrary(),
                drawn =>
                {
                    var (from, to) = (Friday.PlusDays(drawn.Start), Friday.PlusDays(drawn.Start + drawn.Days));
                    var counted = Enumerable
                        .Range(1, drawn.Days)
                        .Count(i => from.PlusDays(i).DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday));
                    return BusinessDays.Between(from, to) == counted
                        && BusinessDays.Between(from, BusinessDays.After(from, drawn.Days)) == drawn.Days;
                }
            )
            .QuickCheckThrowOnFailure();
}
