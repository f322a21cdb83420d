using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>A second, empty community imports the export of a first one: the same people, spaces, plans, passes with their remainder, bookings, deposits and visitors, under other keys.</summary>
public sealed class MovingTests(Ground ground) : IClassFixture<Ground>
{
    private const string Resources = """
        site,kind,name,name_en,units,seats,price_hour,price_day,guest_hour,id
        本館,hot_desk,流動座位,Hot desks,2,,50,300,80,
        本館,room,會議室 A,Room A,,8,400,,600,
        """;

    private const string Plans = """
        name,price,name_en,days,desk_hours,room_hours,guests,mail_address,doors,sites,id
        全月,"4,500",Full month,,744,10,1,yes,always,本館,
        八天,2000,Eight days,8,,,,no,opening,,
        """;

    private const string Passes = """
        name,price,name_en,kind,quantity,for,valid_days,sites,on_sale,id
        十日卡,"3,000",Ten days,card,10,,365,本館,yes,
        日票,350,Day,day,,,30,,yes,
        時數包,1000,Hours,hours,10,room; hot_desk,90,,no,
        """;

    [Fact] // seen to fail with the end of a plan written as the first day without it
    public async Task What_a_community_exports_a_second_empty_one_imports_as_the_same()
    {
        var (old, fresh) = (await House.Of(ground, 4), await House.Of(ground, 1));
        var mails = await Emails(old);
        await Import<ImportResources>(old, Resources);
        await Import<ImportPlans>(old, Plans);
        await Import<ImportSubscriptions>(
            old,
            $"email,plan,start,end,price,paid_by,paused\n{mails[0]},全月,2026-01-01,,4000,{mails[1]},2026-12-01/2026-12-31; 2026-07-01/2026-07-15\n{mails[1]},八天,2026-03-15,2026-10-31,,,\n{mails[2]},Eight days,2027-01-01,,,,\n{mails[3]},八天,2026-01-01,2026-03-31,,,"
        );
        // Partly used, used up, expired with unused days, hours that are no longer sold, and a walk-in.
        await Import<ImportPasses>(old, Passes);
        await Import<ImportSoldPasses>(
            old,
            $"email,pass,bought_on,holder,valid_from,valid_until,bought,used,left,price,currency\n{mails[0]},十日卡,2026-10-01,,2026-10-05,,10,3,7,2800,\n{mails[1]},Day,2026-10-02,,,,,1,,,\n{mails[3]},十日卡,2025-09-01,,,2026-02-28,10,6,,,\n{mails[2]},Hours,2026-11-01,,,,10,,2.75,30,USD\n,日票,2026-11-05,路過的人,,,,,1,,"
        );
        // Sold here, with one day counted here: in the other community it is a number.
        await old.Sell(old.People[2], await old.Pass(PassKind.Card, quantity: 10));
        await old.Good<UseDay, UseDay.Input, UseDay.Output>(old.People[0], new(old.People[2], old.Site));
        // Two at the same time at one desk, a night, and a day that ends at midnight.
        await Import<ImportBookings>(
            old,
            $"resource,person,day,from,to,until,title,people,price\n流動座位,{mails[0]},2026-12-01,09:00,17:00,,,,250\n流動座位,{mails[1]},2026-12-01,09:00,17:00,,,,0\n會議室 A,{mails[1]},2026-12-02,18:00,24:00,,\"Evening, late\",6,\n會議室 A,{mails[2]},2026-12-03,22:00,06:00,2026-12-04,,,\n會議室 A,{mails[3]},2026-02-02,10:00,12:00,,,,99.50"
        );
        await Import<ImportDeposits>(
            old,
            $"person,for,amount,since,owed,held,kept,waived,returned\n{mails[0]},Key,1000,2025-03-01,,,,,\n{mails[1]},Locker,2000,2025-03-01,,,500,,2026-05-31\n{mails[3]},Room,9000,2026-11-01,4000,3000,,2000,"
        );
        await Import<ImportVisitors>(
            old,
            $"name,day,time,host,company,walk_in,came,left\n米娜,2026-11-20,14:30,{mails[0]},柳浪設計,,,\n林先生,2026-11-10,,從前的人,,yes,09:00,11:30\n陳小姐,2026-11-11,10:00,{mails[1]},,,10:05,"
        );
        // One person has left, and their bookings are still in the books.
        await ground.In(
            old.Here,
            async s =>
            {
                await s.GetRequiredService<PeopleFacade>().Leave(old.People[3], new LocalDate(2026, 3, 31), default);
                return true;
            }
        );

        var members = await Export<DownloadMembers, Nothing>(old, new());
        var sheet = await fresh.Good<UploadMembers, UploadMembers.Input, UploadMembers.Output>(
            fresh.People[0],
            new(string.Join('\n', members)),
            "people.manage"
        );
        await fresh.Good<ImportMembers, ImportMembers.Input, ImportMembers.Output>(fresh.People[0], new(sheet.Id), "people.manage");
        var moved = await Export<DownloadMembers, Nothing>(fresh, new());
        members.Except(moved).ShouldBeEmpty("everybody came, with all that the table says of them");
        moved.Count.ShouldBe(members.Count + 1, "and nobody twice, beside the one who imports");

        await Same<DownloadResources, ImportResources, Nothing>(old, fresh, new());
        await Same<DownloadPlans, ImportPlans, Nothing>(old, fresh, new());
        await Same<DownloadSubscriptions, ImportSubscriptions, Nothing>(old, fresh, new());
        await Same<DownloadPasses, ImportPasses, Nothing>(old, fresh, new());
        await Same<DownloadSoldPasses, ImportSoldPasses, Nothing>(old, fresh, new());
        await Same<DownloadBookings, ImportBookings, DownloadBookings.Input>(old, fresh, new());
        await Same<DownloadDeposits, ImportDeposits, Nothing>(old, fresh, new());
        await Same<DownloadVisitors, ImportVisitors, Nothing>(old, fresh, new());
    }

    private Task<List<string>> Emails(House house) =>
        ground.In(
            house.Here,
            async s =>
            {
                var cards = await s.GetRequiredService<PeopleFacade>().Named(house.People, default);
                return house.People.ConvertAll(p => cards[p].Email!);
            }
        );

    /// <summary>Exported here, imported there, and exported there: the same lines except for the keys. Importing again here changes nothing.</summary>
    private async Task Same<TExport, TImport, TInput>(House old, House fresh, TInput asked)
        where TExport : Slice<TInput, Download>
        where TImport : class
        where TInput : notnull
    {
        var exported = await Export<TExport, TInput>(old, asked);
        exported.Count.ShouldBeGreaterThan(2, typeof(TExport).Name);
        var table = string.Join('\n', exported);
        await Import<TImport>(fresh, table);
        Keyless(await Export<TExport, TInput>(fresh, asked)).ShouldBe(Keyless(exported));
        await Import<TImport>(old, table);
        (await Export<TExport, TInput>(old, asked)).ShouldBe(exported);
    }

    /// <summary>The key is last in a line.</summary>
    private static List<string> Keyless(IEnumerable<string> lines) => [.. lines.Select(l => l[..l.LastIndexOf(',')])];

    private async Task<List<string>> Export<TExport, TInput>(House house, TInput asked)
        where TExport : Slice<TInput, Download>
        where TInput : notnull
    {
        var file = await house.Good<TExport, TInput, Download>(house.People[0], asked, "people.manage", SpacesModule.Manage);
        using var text = new MemoryStream();
        await file.Write(text, default);
        return [.. Encoding.UTF8.GetString(text.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    private async Task Import<TImport>(House house, string text)
        where TImport : class
    {
        var errors = await ground.InOrNot(
            house.Here,
            async s =>
            {
                s.GetRequiredService<Uploads>().Take(text);
                var caller = house.As(house.People[0], SpacesModule.Manage);
                object import = ActivatorUtilities.CreateInstance<TImport>(s);
                var written = import switch
                {
                    ImportResources resources => Errors(await resources.Handle(new(true), caller, default)),
                    ImportPlans plans => Errors(await plans.Handle(new(true), caller, default)),
                    ImportSubscriptions subscriptions => Errors(await subscriptions.Handle(new(true), caller, default)),
                    ImportPasses passes => Errors(await passes.Handle(new(true), caller, default)),
                    ImportSoldPasses sold => Errors(await sold.Handle(new(true), caller, default)),
                    ImportBookings bookings => Errors(await bookings.Handle(new(true), caller, default)),
                    ImportDeposits deposits => Errors(await deposits.Handle(new(true), caller, default)),
                    ImportVisitors visitors => Errors(await visitors.Handle(new(true), caller, default)),
                    _ => throw new InvalidOperationException(typeof(TImport).Name),
                };
                return written.Count == 0 ? (Outcome<Done>)Done.It : written.ToList();
            }
        );
        errors.Errors.ShouldBeEmpty();
    }

    private static IReadOnlyList<Error> Errors<T>(Outcome<T> outcome)
        where T : notnull => outcome.Errors;
}
