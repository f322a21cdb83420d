using NodaTime;

namespace Juluo.Reception.Tests;

/// <summary>An uncovered day remains to be settled when it is over.</summary>
public sealed class UncoveredDayTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task A_day_that_nothing_covered_is_listed_once_they_have_gone_until_it_is_settled()
    {
        var house = await House.Of(ground, 5);
        var (desk, sold, trial, free, covered) = (house.People[0], house.People[1], house.People[2], house.People[3], house.People[4]);
        var (day, taster) = (await house.Pass(PassKind.Day), await house.Pass(PassKind.Trial, "0"));
        await house.Sell(covered, await house.Pass(PassKind.Card, quantity: 10));
        foreach (var who in (PersonId[])[sold, trial, free, covered])
        {
            (await house.Come(who)).Errors.ShouldBeEmpty();
            await house.Go(who);
        }

        (await Listed(house))
            .Days.Select(d => (d.Day, d.Person.Id))
            .ShouldBe([(house.Today, sold), (house.Today, trial), (house.Today, free)], ignoreOrder: true, "they have gone");
        (await house.Come(sold)).Errors.ShouldBeEmpty();
        (await Listed(house)).Days.ShouldNotContain(d => d.Person.Id == sold, "who is here is on Today");
        await house.Go(sold);
        var on = house.Today;
        // Their stays were yesterday.
        await house.Sql(
            "update reception.visit set came_at = came_at - interval '1 day', seen_at = seen_at - interval '1 day', left_at = left_at - interval '1 day' where community_id = $1"
        );
        await ground.Database.Do("update plans.day_use set day = day - 1 where community_id = $1", house.Here.Id.Value);
        await house.Sql("update plans.pass set made_at = made_at - interval '9 days' where community_id = $1");
        var yesterday = on.PlusDays(-1);
        var listed = await Listed(house);
        listed
            .Days.Select(d => (d.Day, d.Person.Id))
            .ShouldBe([(yesterday, sold), (yesterday, trial), (yesterday, free)], ignoreOrder: true);
        listed.Passes.Select(p => p.Id).ShouldBe([day, taster]);
        (await File(house)).ShouldContain(",住民02,");

        await house.Good<SellPass, SellPass.Input, SellPass.Output>(desk, new(sold, day, yesterday, house.Site));
        await house.Good<SellPass, SellPass.Input, SellPass.Output>(desk, new(trial, taster, yesterday, house.Site));
        var waived = await house.Good<WaiveDay, WaiveDay.Input, WaiveDay.Output>(desk, new(free, house.Site, yesterday));
        (await Listed(house)).Days.ShouldBeEmpty();
        (
            await ground.Database.Ask<long>(
                "select count(*) from plans.day_use where community_id = $1 and undone_at is null and day = $2",
                house.Here.Id.Value,
                yesterday.ToDateOnly()
            )
        ).ShouldBe(4);
        // A list that is a minute old sells nothing twice, and a waived day can be restored.
        (await house.Do<SellPass, SellPass.Input, SellPass.Output>(desk, new(sold, day, yesterday, house.Site)))
            .Errors.Single()
            .ShouldBeOfType<PassErrors.CountedAlready>();
        await house.Good<UndoDay, UndoDay.Input, Done>(desk, new(free, waived.Id));
        (await Listed(house)).Days.Single().Person.Id.ShouldBe(free);
    }

    [Fact]
    public async Task Days_to_come_and_of_long_ago_are_not_settled()
    {
        var house = await House.Of(ground);
        var (desk, member, pass) = (house.People[0], house.People[1], await house.Pass(PassKind.Day));
        foreach (var day in (LocalDate[])[house.Today.PlusDays(1), house.Today.PlusDays(-61)])
        {
            (await house.Do<WaiveDay, WaiveDay.Input, WaiveDay.Output>(desk, new(member, house.Site, day)))
                .Errors.Single()
                .ShouldBe(new PassErrors.NotThatDay(60));
            (await house.Do<SellPass, SellPass.Input, SellPass.Output>(desk, new(member, pass, day, house.Site)))
                .Errors.Single()
                .ShouldBe(new PassErrors.NotThatDay(60));
        }
    }

    private static Task<ListUncoveredDays.Output> Listed(House house) =>
        house.Good<ListUncoveredDays, Nothing, ListUncoveredDays.Output>(house.People[0], new());

    private static async Task<string> File(House house)
    {
        var file = await house.Good<DownloadUncoveredDays, Nothing, Download>(house.People[0], new());
        using var bytes = new MemoryStream();
        await file.Write(bytes, default);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
