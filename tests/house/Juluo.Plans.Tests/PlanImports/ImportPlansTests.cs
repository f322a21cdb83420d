using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Juluo.Plans.Tests;

public sealed class ImportPlansTests(Ground ground) : IClassFixture<Ground>
{
    private const string TwoPlans = """
        name,name_en,price,period,days,room_hours,guests,mail_address,doors,sites,id
        常駐,Resident,"6,800",month,,10,2,no,always,本館,A-1
        登記地址,Address,1200,每月,0,,,是,none,,A-2
        """;

    [Fact]
    public async Task Plans_come_with_what_they_include_and_not_twice()
    {
        var house = await House.Of(ground);
        (await Plans(house, TwoPlans, write: false)).Value.ShouldBe(new(2, 0));
        (await All(house)).ShouldBeEmpty();
        (await Plans(house, TwoPlans, write: true)).Value.ShouldBe(new(2, 0));
        var again = (await Plans(house, TwoPlans, write: true)).Value;
        (again with { Kept = null }).ShouldBe(new(0, 2));
        again.Kept.ShouldBe([2, 3], "before: counted, and not named");
        var all = await All(house);
        var (address, resident) = (all[0], all[1]);
        (resident.Name.En, resident.Terms.Amount.Minor, resident.Terms.Days).ShouldBe(("Resident", 680_000, null));
        resident.Terms.Minutes.ShouldBe(new Dictionary<ResourceKind, int> { [ResourceKind.Room] = 600 });
        (resident.Terms.Doors, resident.Terms.Guests).ShouldBe((DoorHours.Always, 2));
        resident.Terms.Sites.ShouldBe([house.Site]);
        (address.Terms.MailAddress, address.Terms.Days, address.Terms.Doors).ShouldBe((true, 0, DoorHours.None));
    }

    [Fact]
    public async Task Each_wrong_row_of_plans_is_named_with_a_sentence()
    {
        var house = await House.Of(ground);
        var errors = await Bad(
            Plans(
                house,
                """
                name,price,period,days,room_hours,mail_address,doors,sites
                好的,100,,,,,,
                ,100,,,,,,
                貴的,很貴,,,,,,
                一年的,100,year,,,,,
                多天的,100,,32,,,,
                多時的,100,,,a lot,,,
                信箱的,100,,,,maybe,,
                門的,100,,,,,windows,
                別處的,100,,,,,,月球館
                好的,100,,,,,,
                """,
                write: true
            )
        );
        errors.Select(e => e.Row).ShouldBe([3, 4, 5, 6, 7, 8, 9, 10, 11]);
        errors.ShouldAllBe(e => ground.Words.Say(e).Length > 12 && !ground.Words.Say(e).Contains("error.", StringComparison.Ordinal));
        (await All(house)).ShouldBeEmpty();
    }

    [Fact] // seen to fail with a name that is missing hiding what is wrong with what is said of the plan, and a day out of reach an end before it
    public async Task All_that_is_wrong_with_a_row_of_plans_or_of_who_has_them_is_said()
    {
        var house = await House.Of(ground, members: 1);
        (
            await Bad(
                Plans(house, $"name,price,about,period,doors\n,much,{new string('長', Plan.MostAbout + 1)},year,windows", write: true)
            )
        ).Count.ShouldBe(5);
        (
            await Bad(
                Subscriptions(house, "email,plan,start,end,price\nnobody@example.org,nothing,1900-01-02,1900-01-01,much", write: true)
            )
        ).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Thousands_who_have_plans_are_looked_at_written_once_and_not_again()
    {
        var house = await House.Of(ground, members: 100);
        var plans = string.Concat(Enumerable.Range(0, 10).Select(n => $"P{n};{n * 100}\n"));
        (await Plans(house, $"name;price\n{plans}", write: true)).Value.ShouldBe(new(10, 0));
        var text = new StringBuilder("\uFEFFemail;plan;start;end;company;id\r\n");
        var first = new LocalDate(2022, 1, 1);
        for (var number = 0; number < 2_500; number++)
        {
            var (person, plan, from) = (number % 100, number / 100 % 10, first.PlusMonths(number / 1000 * 3));
            text.Append(
                $"{Mail(house, person + 1)};P{plan};{Day(from)};{Day(from.PlusMonths(3).PlusDays(-1))};\"柳浪; 設計\";old-{number}\r\n"
            );
        }

        foreach (var (write, added, there) in new[] { (false, 2_500, 0), (true, 2_500, 2_500), (true, 0, 2_500) })
        {
            var begun = (await Subscriptions(house, text.ToString(), write)).Value;
            var end = await ground.End(house.Here, begun.BackgroundTask!.Value);
            (end.Well, end.With["added"], end.With["columns"]).ShouldBe((true, $"{added}", "company"));
            (await Count(house)).ShouldBe(there);
        }
    }

    [Fact]
    public async Task Who_has_a_plan_has_it_at_the_agreed_price_and_what_it_includes_from_today()
    {
        var house = await House.Of(ground, members: 3);
        await Plans(house, TwoPlans, write: true);
        var rows =
            $"email,plan,start,end,price,paid_by\n{Mail(house, 1)},a-1,2026-11-01,,6000,{Mail(house, 3)}\n{Mail(house, 2)},Resident,2026-01-01,2026-06-30,,\n";
        (await Subscriptions(house, rows, write: true)).Value.ShouldBe(new(2, 0));
        var had = await house.In(w => new SubscriptionStore(w, Clock()).Of(house.People[0], default));
        (had[0].Amount.Minor, had[0].Begins, had[0].Ends, had[0].Payer).ShouldBe(
            (600_000, new LocalDate(2026, 11, 1), null, house.People[2])
        );
        // The last day is inclusive: it ends on the day after.
        (await house.In(w => new SubscriptionStore(w, Clock()).Of(house.People[1], default)))[0]
            .Ends.ShouldBe(new LocalDate(2026, 7, 1));
        (await house.In(w => new CreditStore(w, Clock()).Of(house.People[0], new(2026, 11, 19), default))).Sum(c => c.Free).ShouldBe(600);
    }

    [Fact] // seen to fail: without the names of what the database left out, the second row was silently dropped
    public async Task Wrong_rows_of_who_has_a_plan_and_one_who_has_it_already_are_named()
    {
        var house = await House.Of(ground);
        await Plans(house, TwoPlans, write: true);
        var (a, b) = (Mail(house, 1), Mail(house, 2));
        var errors = await Bad(
            Subscriptions(
                house,
                $"""
                email,plan,start,end,price,paid_by
                {a},Resident,2026-01-01,2026-03-31,,
                nobody@example.org,Resident,2026-01-01,,,
                {a},Golden,2026-01-01,,,
                {a},Resident,1/1/2026,,,
                {a},Resident,2026-05-01,2026-04-01,,
                {a},Resident,1926-05-01,,,
                {b},Resident,2026-05-01,,cheap,
                {b},Resident,2026-05-01,,,the company
                """,
                write: true
            )
        );
        errors.Select(e => e.Row).ShouldBe([3, 4, 5, 6, 7, 8, 9]);
        errors.ShouldAllBe(e => ground.Words.Say(e).Length > 12 && !ground.Words.Say(e).Contains("error.", StringComparison.Ordinal));
        const string Head = "email,plan,start,end\n";
        (await Subscriptions(house, $"{Head}{a},Resident,2026-01-01,2026-06-30", write: true)).Errors.ShouldBeEmpty();
        (await Bad(Subscriptions(house, $"{Head}{b},Resident,2026-01-01,\n{a},Resident,2026-06-30,\n{b},Address,2026-01-01,", write: true)))
            .Select(e => e.Row)
            .ShouldBe([3]);
        (await Count(house)).ShouldBe(1);
    }

    [Fact] // seen to fail: what one house exported, the next refused
    public async Task Who_has_left_keeps_a_plan_to_its_end_and_none_without_one()
    {
        var house = await House.Of(ground);
        await Plans(house, TwoPlans, write: true);
        await house.Sql(
            "update people.person set state = 'alumni', left_on = '2026-11-18' where community_id = $1 and id = $2",
            house.People[0].Value
        );
        const string Head = "email,plan,start,end\n";
        (await Bad(Subscriptions(house, $"{Head}{Mail(house, 1)},Resident,2026-11-01,", write: true))).Select(e => e.Row).ShouldBe([2]);
        (await Subscriptions(house, $"{Head}{Mail(house, 1)},Resident,2026-11-01,2026-12-25", write: true)).Value.ShouldBe(new(1, 0));
    }

    private Clock Clock() => ground.Services.GetRequiredService<Clock>();

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Mail(House house, int person) => $"{house.Here.Slug}-{person}@example.org";

    private Task<List<Plan>> All(House house) => house.In(w => new PlanCatalogue(w, Clock()).All(retired: true, default));

    private async Task<long> Count(House house) =>
        await ground.Database.Ask<long>("select count(*) from plans.subscription where community_id = $1", house.Here.Id.Value);

    [Fact]
    public async Task A_plan_comes_with_its_pauses_and_each_that_cannot_be_is_named()
    {
        var house = await House.Of(ground, members: 2);
        await Plans(house, TwoPlans, write: true);
        const string heading = "email,plan,start,end,暫停\n";
        var rows = $"{heading}{Mail(house, 1)},a-1,2026-01-01,,2026-11-01/2026-11-30; 2027/1/1~2027/1/31\n";
        (await Subscriptions(house, rows, write: true)).Value.ShouldBe(new(1, 0));
        var had = (await house.In(w => new SubscriptionStore(w, Clock()).Of(house.People[0], default)))[0];
        had.Pauses.ShouldBe([new(new(2026, 11, 1), new(2026, 12, 1)), new(new(2027, 1, 1), new(2027, 2, 1))]);
        had.IsGood(new(2026, 11, 19)).ShouldBeFalse();
        (await house.In(w => new SubscriptionStore(w, Clock()).Steps(had.Id, default)))
            .Count(s => s.Kind == SubscriptionChange.Paused)
            .ShouldBe(2);
        var wrong = string.Concat(
            new[]
            {
                "some day",
                "2026-11-30/2026-11-01",
                "2025-11-01/2025-11-30",
                "2026-11-01/2026-11-30; 2026-11-15/2026-12-15",
                "2027-02-01/2027-02-05",
            }.Select(pause => $"{Mail(house, 2)},a-1,2026-01-01,2027-01-31,{pause}\n")
        );
        var errors = await Bad(Subscriptions(house, heading + wrong, write: true));
        errors.ConvertAll(e => e.Row).ShouldBe([2, 3, 4, 5, 6]);
        ground.Words.Say(errors[0]).ShouldContain("some day");
    }

    private static async Task<List<CsvErrors.BadRow>> Bad(Task<Outcome<ImportOutput>> brought) =>
        [.. (await brought).Errors.Cast<CsvErrors.BadRow>()];

    private Task<Outcome<ImportOutput>> Plans(House house, string text, bool write) => Bring<ImportPlans>(house, text, write);

    private Task<Outcome<ImportOutput>> Subscriptions(House house, string text, bool write) =>
        Bring<ImportSubscriptions>(house, text, write);

    private Task<Outcome<ImportOutput>> Bring<TImport>(House house, string text, bool write)
        where TImport : Slice<ImportInput, ImportOutput> =>
        ground.InOrNot(
            house.Here,
            s =>
            {
                s.GetRequiredService<Uploads>().Take(text);
                return ActivatorUtilities
                    .CreateInstance<TImport>(s)
                    .Handle(new(write), house.As(house.People[0], SpacesModule.Manage), default);
            }
        );
}
