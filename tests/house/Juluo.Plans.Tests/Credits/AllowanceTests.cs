using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Juluo.Plans.Tests;

/// <summary>Plans and passes pay first, the rest is money. Pure.</summary>
public sealed class AllowanceTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Taipei"];
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 20, 4, 0);
    private static readonly IReadOnlySet<PlanId> NoPlan = new HashSet<PlanId>();

    [Fact]
    public void What_runs_out_first_pays_first()
    {
        var (soon, later) = (Of(60, 3), Of(600, 30));
        var quote = Quote(90, [new(Audience.Member, null, PriceUnit.Hour, 600)], [later, soon]);
        quote.Total.Minor.ShouldBe(0);
        quote.Lines.Select(l => (l.Credit, l.Quantity)).ShouldBe([(soon.Id, 60), ((CreditId?)later.Id, 30)]);
    }

    [Fact]
    public void What_is_once_for_each_booking_is_paid_in_money()
    {
        var quote = Quote(
            60,
            [new(Audience.Member, null, PriceUnit.Hour, 600), new(Audience.Member, null, PriceUnit.Booking, 250)],
            [Of(60, 3)]
        );
        quote.Total.Minor.ShouldBe(250);
    }

    [Fact]
    public void What_costs_nothing_takes_no_credit()
    {
        var quote = Quote(60, [], [Of(60, 3)]);
        quote.Lines.ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_without_limit_pays_all_the_time_and_takes_no_credit()
    {
        var quote = Pricing.Of(
            new(Noon, Noon + Duration.FromHours(5)),
            Zone,
            [new(Audience.Member, null, PriceUnit.Hour, 600)],
            Audience.Member,
            NoPlan,
            "TWD",
            new([Of(60, 3)], new("全日", "All day"))
        );
        (quote.Total.Minor, quote.Lines.Single().Quantity, quote.Lines.Single().Credit).ShouldBe((0, 300, null));
    }

    [Fact]
    public void Whatever_somebody_has_they_pay_no_more_for_it_and_every_minute_is_paid_once() =>
        Prop.ForAll(
                Gen.Choose(1, 40).Zip(Gen.Choose(0, 900).Zip(Gen.Choose(1, 30)).ListOf()).ToArbitrary(),
                given =>
                {
                    var (slots, credits) = given;
                    IReadOnlyList<Price> prices =
                    [
                        new(Audience.Member, null, PriceUnit.Hour, 600),
                        new(Audience.Member, null, PriceUnit.Day, 3000),
                    ];
                    var with = Quote(slots * 15, prices, [.. credits.Select(c => Of(c.Item1, c.Item2))]);
                    var paid = with.Lines.Where(l => l.PaidBy is not null).Sum(l => l.Quantity);
                    var most = Math.Min(slots * 15, credits.Sum(c => c.Item1));
                    return with.Total.Minor <= Quote(slots * 15, prices, []).Total.Minor
                        && paid == most
                        && with.Lines.All(l => l.Amount >= 0);
                }
            )
            .QuickCheckThrowOnFailure();

    private static Quote Quote(int minutes, IReadOnlyCollection<Price> prices, IReadOnlyList<Credit> credits) =>
        Pricing.Of(new(Noon, Noon + Duration.FromMinutes(minutes)), Zone, prices, Audience.Member, NoPlan, "TWD", new(credits, null));

    private static Credit Of(int free, int days) =>
        new(
            new(Guid.CreateVersion7()),
            CreditUnit.Minute,
            [ResourceKind.Room],
            [],
            free + 1,
            free,
            0,
            1,
            0,
            new(2026, 11, 1),
            new LocalDate(2026, 11, 20).PlusDays(days),
            CreditSource.Plan,
            null,
            new(0, "TWD"),
            new("方案", "Plan")
        );
}
