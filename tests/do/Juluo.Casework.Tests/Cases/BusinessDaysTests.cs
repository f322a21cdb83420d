using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Casework.Tests;

public sealed class BusinessDaysTests(Ground ground) : IClassFixture<Ground>
{
    private static readonly LocalDate Friday = new(2026, 11, 27);
    private static readonly LocalDate Monday = Friday.PlusDays(3);
    private static readonly BusinessDays Usual = new(new HashSet<LocalDate>());

    [Fact]
    public void From_a_Friday_one_business_day_is_Monday()
    {
        Usual.After(Friday, 1).ShouldBe(new LocalDate(2026, 11, 30));
        Usual.After(Friday.PlusDays(1), 1).ShouldBe(new LocalDate(2026, 11, 30));
        Usual.Between(Friday, new LocalDate(2026, 11, 30)).ShouldBe(1);
        Usual.Between(Friday, Friday).ShouldBe(0);
        Usual.Between(Friday, Friday.PlusDays(-3)).ShouldBe(0);
    }

    [Fact]
    public void A_holiday_is_no_business_day_unless_it_is_on_a_weekend()
    {
        var days = new BusinessDays(new HashSet<LocalDate> { new(2026, 11, 28), new(2026, 11, 30), new(2026, 12, 25) });
        days.After(Friday, 1).ShouldBe(new LocalDate(2026, 12, 1));
        days.Between(Friday, new LocalDate(2026, 11, 30)).ShouldBe(0);
        days.Between(Friday, new LocalDate(2026, 12, 1)).ShouldBe(1);
        days.Between(new LocalDate(2026, 11, 30), new LocalDate(2026, 12, 4)).ShouldBe(4);
        days.After(new LocalDate(2026, 12, 18), 5).ShouldBe(new LocalDate(2026, 12, 28));
    }

    [Fact]
    public async Task A_day_on_which_one_site_is_open_is_no_holiday()
    {
        var here = ground.Riverside;
        Guid[] sites = [Guid.CreateVersion7(), Guid.CreateVersion7()];
        foreach (var (site, i) in sites.Select((s, i) => (s, i)))
            await ground.Database.Do(
                "insert into web.site (community_id, id, slug, name_zh, name_en, zone) values ($1, $2, $3, '館', 'Site', 'Asia/Taipei')",
                here.Id.Value,
                site,
                $"holiday-{i}"
            );
        foreach (var (site, day) in (IEnumerable<(int, LocalDate)>)[(0, Monday), (0, Monday.PlusDays(1)), (1, Monday.PlusDays(1))])
            await ground.Database.Do(
                "insert into spaces.special_day (community_id, site_id, day, name_zh, name_en) values ($1, $2, $3, '假日', 'Holiday')",
                here.Id.Value,
                sites[site],
                day.ToDateOnly()
            );
        var days = await ground.In(
            here,
            s => BusinessDays.Around(Friday, s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>(), default)
        );
        days.After(Friday, 2).ShouldBe(Monday.PlusDays(2), "Tuesday is a holiday, Monday is not");
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
                    return Usual.Between(from, to) == counted && Usual.Between(from, Usual.After(from, drawn.Days)) == drawn.Days;
                }
            )
            .QuickCheckThrowOnFailure();
}
