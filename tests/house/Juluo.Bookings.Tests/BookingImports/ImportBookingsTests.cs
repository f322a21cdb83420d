using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Bookings.Tests;

public sealed class ImportBookingsTests(Ground ground) : IClassFixture<Ground>
{
    [Fact]
    public async Task Thousands_of_rows_are_looked_at_written_once_and_not_again()
    {
        var house = await House.Of(ground);
        var rooms = await Named(house, 40);
        var text = new StringBuilder("\uFEFFresource;person;day;from;to;title;id\r\n");
        var number = 0;
        for (var day = new LocalDate(2026, 1, 5); number < 2_500; day = day.PlusDays(1))
            foreach (var room in rooms)
                for (var hour = 9; hour < 17 && number < 2_500; hour += 2)
                    text.Append(
                        $"{room};住民01;{NodaTime.Text.LocalDatePattern.Iso.Format(day)};{hour}:00;{hour + 2}:00;\"週會; 例行\";old-{number++}\r\n"
                    );
        foreach (var (write, added, there) in new[] { (false, 2_500, 0), (true, 2_500, 2_500), (true, 0, 2_500) })
        {
            var end = await ground.End(house.Here, (await Bring(house, text.ToString(), write)).Value.BackgroundTask!.Value);
            (end.Well, end.With["added"], end.With["same"]).ShouldBe((true, $"{added}", $"{2_500 - added}"));
            (await Count(house)).ShouldBe(there);
        }

        // Statistics are updated during the import (seen to fail without): otherwise each claim would search for its booking among all.
        (await ground.Database.Ask<bool>("select reltuples > 0 from pg_class where oid = 'bookings.booking'::regclass")).ShouldBeTrue();
    }

    [Fact]
    public async Task Each_wrong_row_is_named_and_nothing_is_written()
    {
        var house = await House.Of(ground);
        var room = (await Named(house, 1))[0];
        var errors = (
            await Bring(
                house,
                $"""
                resource,person,day,from,to,people
                {room},住民01,2026-12-01,9:00,10:00,2
                nowhere,住民01,2026-12-01,9:00,10:00,
                {room},無名,2026-12-01,9:00,10:00,
                {room},住民02,01/12/2026,9:00,10:00,
                {room},住民02,2026-12-01,10:00,9:00,
                {room},住民02,2026-12-01,11:00,12:00,many
                """,
                write: true
            )
        ).Errors;
        errors.Cast<CsvErrors.BadRow>().Select(e => e.Row).ShouldBe([3, 4, 5, 6, 7]);
        (await Count(house)).ShouldBe(0);
    }

    [Fact] // seen to fail with the times read only where nothing else is wrong
    public async Task All_that_is_wrong_with_a_row_is_said()
    {
        var house = await House.Of(ground);
        var room = (await Named(house, 1))[0];
        var errors = (
            await Bring(
                house,
                $"""
                resource,person,day,from,to,until,people
                nowhere,無名,01/12/2026,soon,10:00,,many
                {room},住民01,1999-12-01,9:00,late,,
                nowhere,住民01,2026-12-01,10:00,9:00,,
                {room},住民01,someday,22:00,6:00,2026-12-02,
                {room},住民01,2026-12-01,22:00,6:00,someday,
                """,
                write: true
            )
        ).Errors;
        errors
            .Cast<CsvErrors.BadRow>()
            .CountBy(e => e.Row)
            .Select(e => (e.Key, e.Value))
            .ShouldBe([(2, 5), (3, 2), (4, 2), (5, 1), (6, 1)]);
        errors.Distinct().Count().ShouldBe(errors.Count);
    }

    [Fact]
    public async Task A_row_that_meets_what_is_booked_or_another_row_is_named()
    {
        var house = await House.Of(ground);
        var room = (await Named(house, 1))[0];
        (await Bring(house, $"resource,person,day,from,to\n{room},住民01,2026-12-01,9:00,10:00", write: true)).Errors.ShouldBeEmpty();
        var errors = (
            await Bring(
                house,
                $"resource,person,day,from,to\n{room},住民02,2026-12-01,9:30,10:30\n{room},住民02,2026-12-01,12:00,13:00\n{room},住民01,2026-12-01,12:30,13:30",
                write: true
            )
        ).Errors;
        errors.Cast<CsvErrors.BadRow>().Select(e => e.Row).ShouldBe([2, 4]);
        (await Count(house)).ShouldBe(1);
    }

    [Fact]
    public async Task A_resource_of_three_units_takes_three_rows_at_a_time_and_names_the_fourth()
    {
        var house = await House.Of(ground);
        var desks = await Name(house, await house.Add(ResourceKind.HotDesk, units: 3));
        string Rows(params string[] times) =>
            "resource,person,day,from,to,id\n"
            + string.Concat(times.Select((t, n) => $"{desks},住民01,2026-12-01,{t},{t.Replace(',', '-')}#{n}\n"));
        (
            await Bring(house, Rows("10:00,12:00", "9:00,11:00", "9:30,10:30", "11:00,12:00", "10:30,11:00"), write: true)
        ).Value.Added.ShouldBe(5);
        var errors = (
            await Bring(house, Rows("15:30,16:30", "13:00,15:00", "14:00,16:00", "14:30,15:30", "14:45,15:00"), write: true)
        ).Errors;
        var bad = errors.Single().ShouldBeOfType<CsvErrors.BadRow>();
        bad.Row.ShouldBe(6);
        ground.Words.Say(bad).ShouldContain("3, 4, 5");
        // A conflict with a booking outside of this file is reported without a line.
        errors = (await Bring(house, Rows("10:05,10:10", "10:05,10:10"), write: true)).Errors;
        errors.Cast<CsvErrors.BadRow>().Select(e => e.Row).ShouldBe([2, 3]);
        (await Count(house)).ShouldBe(5);
        (await ground.Database.Ask<long>("select count(*) from bookings.claim where community_id = $1", house.Here.Id.Value)).ShouldBe(5);
    }

    [Fact] // seen to fail with e698fe8's patterns: 115/12/1 was no day; and with times not reported by row.Bad: “soon” was not named
    public async Task Days_times_and_numbers_are_read_as_spreadsheets_leave_them_and_what_is_not_is_said_with_its_cell()
    {
        var house = await House.Of(ground);
        var room = (await Named(house, 1))[0];
        var big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;
        var table =
            $"sep=;\r\n空間;姓名;日期;開始時間;結束時間;人數;備忘\r\n{room};住民01;115/12/1;上午 09:00;10:00:00;\"1,000\";略\r\n{room};住民01;2026/12/1;2:30 PM;15:30;2;\r\n";
        var brought = await Bring(house, big5.GetBytes(table), write: true);
        brought.Value.Added.ShouldBe(2);
        brought.Value.PassedOver.ShouldBe(["備忘"]);
        (
            await ground.Database.Ask<long>(
                "select count(*) from bookings.booking where community_id = $1 and (people = 1000 or lower(during) = '2026-12-01T06:30Z')",
                house.Here.Id.Value
            )
        ).ShouldBe(2);
        var wrong = (await Bring(house, $"resource,person,day,from,to,people\n{room},住民01,01/03/2027,soon,noon,\"20,00\"\n", write: true))
            .Errors.Cast<CsvErrors.BadRow>()
            .ToList();
        wrong.Select(e => e.Row).ShouldAllBe(row => row == 2);
        wrong.Count.ShouldBe(4);
        foreach (var (column, typed) in new[] { ("day", "01/03/2027"), ("from", "soon"), ("to", "noon"), ("people", "20,00") })
            wrong.ShouldContain(e =>
                ground.Words.Say(e).Contains(column, StringComparison.Ordinal)
                && ground.Words.Say(e).Contains(typed, StringComparison.Ordinal)
            );
        (await Bring(house, "Foo,Bar\n1,2\n", write: true)).Errors.Single().ShouldBeOfType<CsvErrors.NoHeading>();
    }

    [Fact] // seen to fail with the times alone written
    public async Task Moments_with_their_offset_are_the_moments_they_are_and_go_out_the_same()
    {
        var house = await House.Of(ground, zone: "Europe/Berlin");
        var room = (await Named(house, 1))[0];
        (
            await Bring(
                house,
                $"resource,person,from,to,price\n{room},住民01,2026-10-25T02:00+02:00,2026-10-25T02:30+02:00,12\n{room},住民02,2026-10-25T02:00+01:00,2026-10-25 02:30:00+01:00,0\n",
                write: true
            )
        ).Value.Added.ShouldBe(2);
        var file = await house.Good<DownloadBookings, DownloadBookings.Input, Download>(house.People[0], new(), SpacesModule.Manage);
        using var bytes = new MemoryStream();
        await file.Write(bytes, default);
        var lines = Encoding.UTF8.GetString(bytes.ToArray());
        lines.ShouldContain(",2026-10-25,2026-10-25T02:00+02:00,2026-10-25T02:30+02:00,,,,12,");
        lines.ShouldContain(",2026-10-25,2026-10-25T02:00+01:00,2026-10-25T02:30+01:00,,,,0,");
        // An instant and a local time together give no time.
        (
            await Bring(house, $"resource,person,from,to\n{room},住民01,2026-12-01T09:00+01:00,10:00\n", write: true)
        ).Errors.ShouldNotBeEmpty();
    }

    [Fact] // seen to fail with the price of the space quoted for all
    public async Task What_was_agreed_stays_the_price_and_what_is_not_said_costs_what_the_space_costs()
    {
        var house = await House.Of(ground);
        var room = await house.Add(ResourceKind.Room);
        (
            await house.Do<AddPrice, AddPrice.Input, AddPrice.Output>(
                house.People[0],
                new(room, PriceUnit.Hour, Amount: "100"),
                SpacesModule.Manage
            )
        ).Errors.ShouldBeEmpty();
        var name = await Name(house, room);
        (
            await Bring(
                house,
                $"resource,person,day,from,to,price\n{name},住民01,2026-12-01,9:00,10:00,\n{name},住民01,2026-12-01,10:00,11:00,70\n{name},住民01,2026-12-01,11:00,12:00,0",
                write: true
            )
        ).Value.Added.ShouldBe(3);
        (
            await ground.Database.Ask<string>(
                "select string_agg(q.amount::text, ' ' order by b.during) from bookings.quote q join bookings.booking b on b.id = q.booking_id where b.community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe("10000 7000 0");
        var bad = (await Bring(house, $"resource,person,day,from,to,price\n{name},住民01,2026-12-02,9:00,10:00,much", write: true))
            .Errors.Single()
            .ShouldBeOfType<CsvErrors.BadRow>();
        ground.Words.Say(bad).ShouldContain("much");
    }

    private static async Task<List<string>> Named(House house, int count)
    {
        var names = new List<string>();
        for (var i = 0; i < count; i++)
            names.Add(await Name(house, await house.Add(ResourceKind.Room)));
        return names;
    }

    private static async Task<string> Name(House house, ResourceId resource)
    {
        var shown = await house.Good<ShowResource, ShowResource.Input, ShowResource.Output>(house.People[0], new(resource));
        return shown.Resource.Name.Zh;
    }

    private async Task<long> Count(House house) =>
        await ground.Database.Ask<long>("select count(*) from bookings.booking where community_id = $1", house.Here.Id.Value);

    private Task<Outcome<ImportOutput>> Bring(House house, string text, bool write) => Bring(house, Encoding.UTF8.GetBytes(text), write);

    private Task<Outcome<ImportOutput>> Bring(House house, byte[] bytes, bool write) =>
        ground.InOrNot(
            house.Here,
            s =>
            {
                s.GetRequiredService<Uploads>().Take(bytes);
                return ActivatorUtilities
                    .CreateInstance<ImportBookings>(s)
                    .Handle(new(write), house.As(house.People[0], SpacesModule.Manage), default);
            }
        );
}
