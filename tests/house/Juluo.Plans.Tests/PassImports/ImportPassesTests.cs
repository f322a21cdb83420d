using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Plans.Tests;

/// <summary>Passes from another program: products, holders, and remainders.</summary>
public sealed class ImportPassesTests(Ground ground) : IClassFixture<Ground>
{
    private const string Sold = """
        name,name_en,price,kind,quantity,for,valid_days,sites,on_sale,id
        十日卡,Ten days,"3,000",card,10,,365,本館,yes,P-1
        日票,Day,350,,,,,,,P-2
        時數包,Hours,1000,時數包,10,room; 流動座位,90,,否,P-3
        試用,Trial,,trial,,,,,,P-4
        """;

    [Fact]
    public async Task Passes_that_are_sold_come_with_what_they_are_good_for_and_not_twice()
    {
        var house = await House.Of(ground);
        (await Passes(house, Sold, write: false)).Value.ShouldBe(new(4, 0));
        (await All(house)).ShouldBeEmpty();
        (await Passes(house, Sold, write: true)).Value.ShouldBe(new(4, 0));
        ((await Passes(house, Sold, write: true)).Value with { Kept = null }).ShouldBe(new(0, 4));
        var all = (await All(house)).ToDictionary(p => p.Name.En);
        (all["Ten days"].Kind, all["Ten days"].Quantity, all["Ten days"].Price.Minor).ShouldBe((PassKind.Card, 10, 300_000));
        all["Ten days"].Sites.ShouldBe([house.Site]);
        (all["Day"].Kind, all["Day"].Quantity, all["Day"].ValidDays).ShouldBe((PassKind.Day, 1, 30));
        (all["Hours"].Quantity, all["Hours"].RetiredAt is null).ShouldBe((600, false));
        all["Hours"].Kinds.ShouldBe([ResourceKind.Room, ResourceKind.HotDesk]);
        (all["Trial"].Kind, all["Trial"].Price.Minor).ShouldBe((PassKind.Trial, 0));
    }

    [Fact]
    public async Task Each_wrong_row_of_passes_is_named_with_a_sentence()
    {
        var house = await House.Of(ground);
        var errors = await Bad(
            Passes(
                house,
                """
                name,price,kind,quantity,for,valid_days,sites,on_sale
                好的,100,,,,,,
                ,100,,,,,,
                貴的,很貴,,,,,,
                怪的,100,season,,,,,
                沒有用處,100,hours,10,,,,
                車位,100,hours,10,rooftop,,,
                半天,100,,half,,,,
                太久,100,,,,9999,,
                月球,100,,,,,月球館,
                或許,100,,,,,,maybe
                收費試用,100,trial,,,,,
                好的,100,,,,,,
                """,
                write: true
            )
        );
        errors.Select(e => e.Row).ShouldBe([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
        errors.ShouldAllBe(e => ground.Words.Say(e).Length > 12 && !ground.Words.Say(e).Contains("error.", StringComparison.Ordinal));
        (await All(house)).ShouldBeEmpty();
    }

    [Fact] // seen to fail with what was used elsewhere left out of the ledger: 10 days left instead of 2
    public async Task What_is_left_is_used_by_the_next_check_in_and_nothing_is_charged_or_made_up()
    {
        var house = await House.Of(ground, members: 2);
        await Passes(house, Sold, write: true);
        (
            await Have(
                house,
                $"email,pass,bought_on,bought,used,left,price,id\n{Mail(house, 2)},Ten days,{Day(house, -30)},10,8,2,2800,X\n"
            )
        ).Value.ShouldBe(new(1, 0));
        var had = (await Of(house, 1)).ShouldHaveSingleItem();
        (had.Granted, had.Used, had.Free, had.Price).ShouldBe((10, 8, 2, new Money(280_000, "TWD")));
        (had.From, had.Until).ShouldBe((house.Today.PlusDays(-30), house.Today.PlusDays(335)));
        (await Ask<long>(house, "select count(*) from plans.day_use where community_id = $1")).ShouldBe(0);
        (await house.Charges()).ShouldBeEmpty();
        (await house.Do<UseDay, UseDay.Input, UseDay.Output>(house.People[0], new(house.People[1], house.Site))).Errors.ShouldBeEmpty();
        (await Of(house, 1))[0].Free.ShouldBe(1);
        var entries = await house.In(w => new CreditStore(w, Clock()).Entries(house.People[1], 10, default));
        entries
            .ConvertAll(e => (e.Kind, e.Amount))
            .ShouldBe([(CreditMove.Spend, 1), (CreditMove.SpendElsewhere, 8), (CreditMove.Grant, 10)]);
    }

    [Fact]
    public async Task Imported_again_with_an_id_or_without_nothing_changes()
    {
        var house = await House.Of(ground, members: 2);
        await Passes(house, Sold, write: true);
        var rows = $"""
            email,pass,bought_on,left,holder,id
            {Mail(house, 2)},P-1,{Day(house, -3)},4,,A
            {Mail(house, 2)},十日卡,{Day(house, -2)},10,,
            ,Day,{Day(house, -1)},1,路過的人,
            """;
        (await Have(house, rows, write: false)).Value.ShouldBe(new(3, 0));
        (await Count(house)).ShouldBe(0);
        (await Have(house, rows)).Value.ShouldBe(new(3, 0));
        await house.Do<UseDay, UseDay.Input, UseDay.Output>(house.People[0], new(house.People[1], house.Site));
        var again = (await Have(house, rows)).Value;
        (again with { Kept = null, Differing = null }).ShouldBe(new(0, 3));
        again.Differing.ShouldHaveSingleItem().Column.ShouldBe("left", "a day was used since");
        (await Count(house)).ShouldBe(3);
        (await Of(house, 1)).Sum(c => c.Free).ShouldBe(13, "what was used since stays used");
        (await Ask<string>(house, "select holder from plans.credit where community_id = $1 and holder is not null")).ShouldBe("路過的人");
    }

    [Fact]
    public async Task Wrong_rows_of_who_has_a_pass_are_named_and_nothing_is_written()
    {
        var house = await House.Of(ground, members: 2);
        await Passes(house, Sold, write: true);
        var (mail, day) = (Mail(house, 1), Day(house, -10));
        var errors = await Bad(
            Have(
                house,
                $"""
                email,pass,bought_on,valid_from,valid_until,bought,used,left,price,currency
                {mail},日票,{day},,,,,1,,
                nobody@example.org,日票,{day},,,,,1,,
                {mail},季票,{day},,,,,1,,
                {mail},日票,{Day(house, 1)},,,,,1,,
                {mail},日票,1/1/2026,,,,,1,,
                {mail},十日卡,{day},,{Day(house, -11)},,,1,,
                {mail},十日卡,{day},,2099-12-31,,,1,,
                {mail},十日卡,{day},,,,,,,
                {mail},十日卡,{day},,,10,,11,,
                {mail},十日卡,{day},,,10,8,3,,
                {mail},十日卡,{day},,,10,5,3,,
                {mail},十日卡,{day},,,ten,,3,,
                {mail},十日卡,{day},,,10,,2.5,,
                {mail},十日卡,{day},,,10,,2,cheap,
                {mail},十日卡,{day},,,10,,2,100,dollars
                {mail},十日卡,{day},,,10,,2,,USD
                ,十日卡,{day},,,10,,2,,
                """
            )
        );
        errors.Select(e => e.Row).ShouldBe([3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]);
        errors.ShouldAllBe(e => ground.Words.Say(e).Length > 12 && !ground.Words.Say(e).Contains("error.", StringComparison.Ordinal));
        ground.Words.Say(errors[1]).ShouldContain("季票");
        (await Count(house)).ShouldBe(0);
    }

    [Fact] // seen to fail without the names of those whom the index one_trial_each left out
    public async Task Who_has_had_their_trial_day_is_named_by_the_line()
    {
        var house = await House.Of(ground, members: 2);
        await Passes(house, Sold, write: true);
        var day = Day(house, -10);
        var errors = await Bad(
            Have(
                house,
                $"email,pass,bought_on,left\n{Mail(house, 1)},試用,{day},0\n{Mail(house, 2)},試用,{day},1\n{Mail(house, 1)},試用,{Day(house, -5)},1\n"
            )
        );
        errors.ShouldHaveSingleItem().ShouldBe(new(4, new PassErrors.TrialUsed()));
        (await Count(house)).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_not_used_in_its_days_has_expired_and_who_has_left_keeps_what_is_left()
    {
        var house = await House.Of(ground, members: 3);
        await Passes(house, Sold, write: true);
        await ground.In(
            house.Here,
            async s =>
            {
                await s.GetRequiredService<PeopleFacade>().Leave(house.People[2], house.Today.PlusDays(-5), default);
                return true;
            }
        );
        var rows = $"""
            email,pass,bought_on,valid_until,bought,used,left,price,currency
            {Mail(house, 2)},十日卡,{Day(house, -100)},{Day(house, -1)},10,6,4,,
            {Mail(house, 2)},十日卡,{Day(house, -90)},{Day(house, -1)},10,7,,,
            {Mail(house, 3)},時數包,{Day(house, -10)},{Day(house, 10)},7.5,,7.58,99.50,usd
            """;
        (await Bad(Have(house, rows))).Select(e => e.Row).ShouldBe([4]);
        (await Have(house, rows.Replace("7.5,,7.58", "10,,7.58", StringComparison.Ordinal))).Value.ShouldBe(new(3, 0));
        (
            await Ask<string>(
                house,
                "select string_agg(format('%s %s %s %s %s', unit, free, used, expired, currency), ', ' order by made_at) from plans.credit where community_id = $1"
            )
        ).ShouldBe("day 0 6 4 TWD, day 0 7 3 TWD, minute 455 145 0 USD");
    }

    [Fact]
    public async Task Thousands_of_passes_are_looked_at_written_once_and_not_again()
    {
        var house = await House.Of(ground, members: 100);
        await Passes(house, Sold, write: true);
        var text = new StringBuilder("\uFEFFemail;pass;bought_on;left;company;id\r\n");
        for (var number = 0; number < 2_500; number++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Mail(house, number % 100 + 1)};十日卡;{Day(house, -(number / 100))};{number % 11};\"柳浪; 設計\";old-{number}\r\n"
            );
        foreach (var (write, added, there) in new[] { (false, 2_500, 0), (true, 2_500, 2_500), (true, 0, 2_500) })
        {
            var begun = (await Have(house, text.ToString(), write)).Value;
            var end = await ground.End(house.Here, begun.BackgroundTask!.Value);
            (end.Well, end.With["added"], end.With["columns"]).ShouldBe((true, $"{added}", "company"));
            (await Count(house)).ShouldBe(there);
        }
    }

    private Clock Clock() => ground.Services.GetRequiredService<Clock>();

    private static string Day(House house, int days) => NodaTime.Text.LocalDatePattern.Iso.Format(house.Today.PlusDays(days));

    private static string Mail(House house, int person) => $"{house.Here.Slug}-{person}@example.org";

    private Task<List<Pass>> All(House house) => house.In(w => new PassCatalogue(w, Clock()).All(retired: true, default));

    private Task<List<Credit>> Of(House house, int person) =>
        house.In(w => new CreditStore(w, Clock()).Of(house.People[person], house.Today, default));

    private Task<T?> Ask<T>(House house, string sql) => ground.Database.Ask<T>(sql, house.Here.Id.Value);

    private async Task<long> Count(House house) => await Ask<long>(house, "select count(*) from plans.credit where community_id = $1");

    private static async Task<List<CsvErrors.BadRow>> Bad(Task<Outcome<ImportOutput>> brought) =>
        [.. (await brought).Errors.Cast<CsvErrors.BadRow>()];

    private Task<Outcome<ImportOutput>> Passes(House house, string text, bool write) => Bring<ImportPasses>(house, text, write);

    private Task<Outcome<ImportOutput>> Have(House house, string text, bool write = true) => Bring<ImportSoldPasses>(house, text, write);

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
