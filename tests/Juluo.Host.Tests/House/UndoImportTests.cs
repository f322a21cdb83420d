using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>An import can be undone for a week: tables are as before, and later rows stay.</summary>
public sealed class UndoImportTests(Ground ground) : IClassFixture<Ground>
{
    private const string Organisations = "name,kind,buys_from\n河岸編輯室,studio,\n臺北印刷,firm,河岸編輯室\n三重裝訂,firm,臺北印刷\n";

    [Fact]
    public async Task Every_table_that_is_imported_is_as_it_was_when_its_import_is_undone()
    {
        var house = await House.Of(ground, 1);
        var done = new List<(string Table, PastImportId Import, Dictionary<string, string> Before)>();
        foreach (var (table, import) in SampleFileTests.Imports.Prepend(("members", null!)))
        {
            var before = await Rows(house);
            if (table == "members")
                await Members(house, await Sample(house, table));
            else
                (await Import(house, import, await Sample(house, table))).Errors.ShouldBeEmpty(table);
            Differences(before, await Rows(house)).ShouldNotBeEmpty(table);
            done.Add((table, await Last(house), before));
        }

        foreach (var (table, import, before) in Enumerable.Reverse(done))
        {
            var undone = await Undo(house, import);
            undone.Errors.ShouldBeEmpty(table);
            Differences(before, await Rows(house)).ShouldBeEmpty(table);
            undone.Value.Stayed.ShouldBe(0, table);
        }
    }

    [Fact]
    public async Task What_an_import_changed_becomes_what_it_was()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        await Members(house, "name,email,id\n王小明,wang@example.org,7\n");
        var before = await Rows(house);
        (await Import(house, typeof(ImportOrganisations), "name,kind,sentence\n河岸編輯室,firm,書\n新的,firm,\n")).Errors.ShouldBeEmpty();
        await Undo(house, await Last(house));
        Differences(before, await Rows(house)).ShouldBeEmpty();
        await Members(house, "name,email,id\n王大明,wang@example.org,7\n李四,li@example.org,8\n");
        await Undo(house, await Last(house));
        Differences(before, await Rows(house)).ShouldBeEmpty();
    }

    [Fact] // before: the second row changed what the first had said, any word but yes was no, and a long profession was left out
    public async Task A_list_of_organisations_says_what_it_cannot_take()
    {
        var house = await House.Of(ground, 1);
        async Task<string[]> Refused(string rows) =>
            [
                .. (await Import(house, typeof(ImportOrganisations), "name,kind,outside,trade\n" + rows)).Errors.Select(e =>
                    ((CsvErrors.BadRow)e).Why.Key
                ),
            ];
        (await Refused("河岸,firm,,\n河岸,studio,,\n")).ShouldBe([new TableErrors.Twice(2).Key]);
        (await Refused("河岸,firm,perhaps,\n")).ShouldBe([new CsvErrors.BadCell("", "", new TableErrors.NoAnswer()).Key]);
        (await Refused($"河岸,firm,,{new string('木', 60)}\n")).ShouldBe([new CsvErrors.BadCell("", "", new TableErrors.NoAnswer()).Key]);
        (await Refused("河岸,firm,no,木工\n")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Holidays_of_a_calendar_that_was_replaced_come_back()
    {
        var house = await House.Of(ground, 1);
        await Holidays(house, "date,name\n2026-12-21,冬至\n2026-12-22,補假\n");
        var before = await Rows(house);
        await Holidays(house, "date,name\n2026-12-22,錯的\n2026-12-24,也錯\n2026-12-21,都錯\n");
        (await Undo(house, await Last(house))).Value.Stayed.ShouldBe(0);
        Differences(before, await Rows(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_row_that_was_changed_since_or_that_something_depends_on_stays_and_is_named()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations + "四季紙行,firm,\n")).Errors.ShouldBeEmpty();
        var import = await Last(house);
        await house.Sql("update organisations.organisation set sentence = '新' where community_id = $1 and name = '臺北印刷'");
        await house.Sql(
            """
            insert into organisations.position (community_id, id, organisation_id, person_id, title, since)
            select community_id, gen_random_uuid(), id, $2, '編輯', '2025-01-01' from organisations.organisation where community_id = $1 and name = '四季紙行'
            """,
            house.People[0].Value
        );
        var page = await Show(house, import);
        page.Preview!.Single(c => c.Relation == "organisations.organisation").ShouldBe(new("organisations.organisation", 4, 0, 0, 2));
        (await Undo(house, import)).Value.Stayed.ShouldBe(2);
        page = await Show(house, import);
        page.Preview!.Single().ShouldBe(new("organisations.organisation", 2, 0, 0, 2), "nothing of the rest can be undone yet");
        page.Stayed.Select(s => (s.Name, s.Fate))
            .ShouldBe([("臺北印刷", ImportFate.Changed), ("四季紙行", ImportFate.Used)], ignoreOrder: true);
        page.Stayed.ShouldAllBe(s => s.Page!.StartsWith("/organisations/"));
        (await Names(house)).ShouldBe("四季紙行 臺北印刷");
    }

    [Fact]
    public async Task Parts_stay_with_the_booking_that_was_changed()
    {
        var house = await House.Of(ground, 1);
        var room = await house.Add(ResourceKind.Room);
        var table =
            $"resource,person,day,from,to,price,id\n{room},住民01,2026-12-01,9:00,10:00,300,a\n{room},住民01,2026-12-02,9:00,10:00,300,b\n";
        (await Import(house, typeof(ImportBookings), table)).Errors.ShouldBeEmpty();
        await house.Sql("update bookings.booking set title = '改過' where community_id = $1 and external_id = 'a'");
        (await Undo(house, await Last(house))).Errors.ShouldBeEmpty();
        var left = await ground.Database.Ask<string>(
            """
            select string_agg(b.external_id || (select count(*) from bookings.claim c where c.booking_id = b.id) || (select count(*) from bookings.quote q where q.booking_id = b.id), ' ')
            from bookings.booking b where b.community_id = $1
            """,
            house.Here.Id.Value
        );
        left.ShouldBe("a11");
        (await Charged(house, "bookings.booking")).ShouldBe("30000 30000 -30000", "what was charged for the other is owed no more");
    }

    [Fact]
    public async Task What_was_to_be_paid_of_deposits_is_taken_back()
    {
        var house = await House.Of(ground, 1);
        (
            await Import(
                house,
                typeof(ImportDeposits),
                "person,for,amount,since,owed\n住民01,鑰匙,1000,2025-03-01,\n住民01,房間,9000,2026-11-01,4000"
            )
        ).Errors.ShouldBeEmpty();
        (await Undo(house, await Last(house))).Errors.ShouldBeEmpty();
        (await Charged(house, "residencies.deposit")).ShouldBe("400000 -400000");
    }

    [Fact] // seen to fail with only foreign keys looked at: bookings of people have none
    public async Task A_member_who_has_booked_since_stays()
    {
        var house = await House.Of(ground, 1);
        await Members(house, "name,email\n王小明,wang@example.org\n李四,li@example.org\n");
        var import = await Last(house);
        var wang = new PersonId(
            await ground.Database.Ask<Guid>("select id from people.person where community_id = $1 and name = '王小明'", house.Here.Id.Value)
        );
        var room = await house.Add(ResourceKind.Room);
        (await house.Book(wang, room, new(2026, 11, 20), "9:00", "10:00")).Errors.ShouldBeEmpty();
        var page = await Show(house, import);
        page.Preview!.Sum(c => c.Stay).ShouldBe(1);
        Staying(page).ShouldBe("people.person 王小明 Used bookings.booking", "before it is undone");
        (await Undo(house, import)).Value.Stayed.ShouldBe(1, "as the page said");
        page = await Show(house, import);
        Staying(page).ShouldBe("people.person 王小明 Used bookings.booking");
        page.Stayed.Single().Page.ShouldBe($"/people/{wang}");
        (
            await ground.Database.Ask<string>(
                "select string_agg(p.name || (select count(*) from people.membership m where m.person_id = p.id), ' ' order by name) from people.person p where community_id = $1 and email like '%@example.org' and email not like 'house%'",
                house.Here.Id.Value
            )
        ).ShouldBe("王小明1");
    }

    [Fact] // seen to fail with numbers that are no part of members
    public async Task A_number_goes_and_stays_with_the_member_whom_the_import_added()
    {
        var house = await House.Of(ground, 1);
        var known = await ground.Database.Ask<string>("select email from people.person where id = $1", house.People[0].Value);
        await Members(house, $"name,email,id\n住民01,{known},1\n王小明,wang@example.org,2\n李四,li@example.org,3\n");
        var import = await Last(house);
        (
            await house.Book(await Person(house, "王小明"), await house.Add(ResourceKind.Room), new(2026, 11, 20), "9:00", "10:00")
        ).Errors.ShouldBeEmpty();
        var page = await Show(house, import);
        page.Preview!.ShouldBe(
            (ImportCount[])[new("people.person", 2, 0, 0, 1), new("people.person_external_id", 3, 0, 0, 1)],
            ignoreOrder: true
        );
        (await Undo(house, import)).Errors.ShouldBeEmpty();
        (
            await ground.Database.Ask<string>(
                "select string_agg(external_id, ' ' order by external_id) from people.person_external_id where community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe("2", "the first had been here before, the third is gone");
    }

    [Fact] // seen to fail with no part declared: a hall of no rooms
    public async Task A_hall_that_is_booked_stays_with_what_it_is_made_of()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportResources), Spaces)).Errors.ShouldBeEmpty();
        var import = await Last(house);
        (await house.Book(house.People[0], await Space(house, "大廳"), new(2026, 11, 20), "9:00", "10:00")).Errors.ShouldBeEmpty();
        Staying(await Show(house, import)).ShouldContain("spaces.resource 大廳 Used bookings.booking");
        (await Undo(house, import)).Errors.ShouldBeEmpty();
        (await SpacesOf(house)).ShouldBe("乙室 0, 大廳 2, 甲室 0");
    }

    [Fact] // seen to fail without the declarations: numbers of people, places of entries
    public async Task A_row_that_a_foreign_key_lets_go_with_another_is_declared_as_a_part_of_it()
    {
        (
            await ground.Database.Ask<string>(
                """
                select string_agg(c.conrelid::regclass::text, ', ') from (
                  select c.conrelid from pg_constraint c
                  join pg_trigger child on child.tgrelid = c.conrelid and child.tgname = 'import_row'
                  join pg_trigger parent on parent.tgrelid = c.confrelid and parent.tgname = 'import_row'
                  where c.contype = 'f' and c.confdeltype = 'c' and delivery.owner_of(c.conrelid) is null
                  group by c.conrelid having count(*) = 1) c -- a link of two rows is a part of neither
                """
            )
        ).ShouldBeNull();
    }

    [Fact]
    public async Task Whatever_may_use_a_row_of_an_import_has_a_name_in_each_language()
    {
        var tables = (
            await ground.Database.Ask<string>(
                """
                select string_agg(distinct n.nspname || '.' || d.relname, ' ') from pg_constraint c
                join pg_trigger g on g.tgrelid = c.confrelid and g.tgname = 'import_row'
                join pg_class d on d.oid = c.conrelid join pg_namespace n on n.oid = d.relnamespace where c.contype = 'f'
                """
            )
        )!.Split(' ');
        var naming = Modules.App.Holdings.Where(h => !h.IsIncidental && h.Columns.Count > 0).Select(h => h.Table);
        foreach (var language in Languages.All)
        {
            var words = new Words(ground.Services.GetRequiredService<Catalogue>(), language, DateTimeZone.Utc);
            tables
                .Concat(naming)
                .Distinct()
                .Where(t =>
                    words.Find($"import.used-by.{t}") is null
                    && words.Find($"import.row.{t}") is null
                    && words.Find($"module.{t.Split('.')[0]}") is null
                )
                .ShouldBeEmpty(language);
        }
    }

    [Fact] // seen to fail without the lock on people who are looked up: a booking of no one
    public async Task A_member_whom_the_desk_books_for_while_the_import_is_undone_stays()
    {
        var house = await House.Of(ground, 1);
        await Members(house, "name,email\n王小明,wang@example.org\n李四,li@example.org\n");
        var import = await Last(house);
        var (room, wang) = (await house.Add(ResourceKind.Room), await Person(house, "王小明"));
        var undone = await Meanwhile(house, s => BookFor(s, house, room, wang), () => Undo(house, import));
        undone.First.Errors.ShouldBeEmpty();
        undone.Second.Value.Stayed.ShouldBe(1);
        Staying(await Show(house, import)).ShouldBe("people.person 王小明 Used bookings.booking");
    }

    [Fact]
    public async Task A_member_who_goes_while_the_desk_books_for_them_is_not_found()
    {
        var house = await House.Of(ground, 1);
        await Members(house, "name,email\n王小明,wang@example.org\n李四,li@example.org\n");
        var import = await Last(house);
        var (room, wang) = (await house.Add(ResourceKind.Room), await Person(house, "王小明"));
        var booked = await Meanwhile(
            house,
            s => s.GetRequiredService<PastImports>().Undo(import, null, default),
            () => ground.InOrNot(house.Here, s => BookFor(s, house, room, wang))
        );
        booked.First.Value.Stayed.ShouldBe(0);
        booked.Second.Errors.Single().ShouldBeOfType<NotFound>();
        (await ground.Database.Ask<long>("select count(*) from bookings.booking where community_id = $1", house.Here.Id.Value)).ShouldBe(0);
    }

    [Fact]
    public async Task A_space_that_is_booked_while_its_import_is_undone_stays()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportResources), Spaces)).Errors.ShouldBeEmpty();
        var import = await Last(house);
        var hall = await Space(house, "大廳");
        var undone = await Meanwhile(house, s => BookFor(s, house, hall, house.People[0]), () => Undo(house, import));
        undone.First.Errors.ShouldBeEmpty();
        undone.Second.Errors.ShouldBeEmpty();
        (await SpacesOf(house)).ShouldBe("乙室 0, 大廳 2, 甲室 0");
    }

    [Fact] // seen to fail with undoing that waits for rows: 40P01
    public async Task Spaces_that_many_book_while_their_import_is_undone_are_booked_and_stay_or_are_gone()
    {
        for (var turn = 0; turn < Tries.Of(6, atNight: 40); turn++)
        {
            var house = await House.Of(ground, 4);
            (await Import(house, typeof(ImportResources), Spaces)).Errors.ShouldBeEmpty();
            var (import, hall) = (await Last(house), await Space(house, "大廳"));
            var booking = house
                .People.Select(
                    (p, n) =>
                        Task.Run(async () =>
                        {
                            await Task.Yield();
                            try
                            {
                                return !(await house.Book(p, hall, new(2026, 11, 20), $"{9 + n}:00", $"{10 + n}:00")).Failed;
                            }
                            catch (Npgsql.PostgresException gone) when (gone.SqlState == Npgsql.PostgresErrorCodes.ForeignKeyViolation)
                            {
                                return false; // SliceEndpoint answers with JustRemoved
                            }
                        })
                )
                .ToList();
            var undone = await Task.Run(() => Undo(house, import));
            undone.Errors.ShouldBeEmpty();
            var booked = (await Task.WhenAll(booking)).Count(b => b);
            // A row that a booking was about to use but did not is removed the next time.
            if (booked == 0)
                (await Undo(house, import)).Errors.ShouldBeEmpty();
            (await SpacesOf(house)).ShouldBe(booked > 0 ? "乙室 0, 大廳 2, 甲室 0" : "");
        }
    }

    [Fact]
    public async Task Invitations_of_a_list_are_revoked_but_for_those_that_were_accepted()
    {
        var house = await House.Of(ground, 1);
        var sheet = await house.Good<UploadInvitations, UploadInvitations.Input, UploadInvitations.Output>(
            house.People[0],
            new("a@example.com\nb@example.com\n"),
            "people.manage"
        );
        await house.Good<ImportInvitations, ImportInvitations.Input, ImportInvitations.Output>(
            house.People[0],
            new(sheet.Id),
            "people.manage"
        );
        await house.Sql("update joining.invitation set used = 1 where community_id = $1 and email = 'b@example.com'");
        await house.Sql(
            "update joining.invitation set sent_at = sent_at + interval '1 day' where community_id = $1 and email = 'a@example.com'"
        );
        (await Undo(house, await Last(house))).Value.Stayed.ShouldBe(1);
        (
            await ground.Database.Ask<string>(
                "select string_agg(email || ' ' || (revoked_at is not null), ', ' order by email) from joining.invitation where community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe("a@example.com true, b@example.com false");
    }

    [Fact]
    public async Task After_a_week_it_is_refused_with_a_sentence_and_its_rows_are_gone()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        var import = await Last(house);
        await ground.Database.Do("update delivery.past_import set at = at - interval '7 days' where id = $1", import.Value);
        var refused = await Undo(house, import);
        ground.Words.Say(refused.Errors.Single().ShouldBeOfType<PastImportErrors.TooLate>()).ShouldContain("7 days");
        (await Show(house, import)).Preview.ShouldBeNull();
        await house.Run<PurgeImportRows>();
        (await Kept(house)).ShouldBe(0);
        (await Names(house)).ShouldNotBeNull();
    }

    [Fact] // seen to fail without for update
    public async Task Of_eight_who_undo_it_at_once_one_does()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        var import = await Last(house);
        var undone = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Undo(house, import))));
        undone.ShouldAllBe(u => !u.Failed);
        (await Names(house)).ShouldBeNull();
        (
            await ground.Database.Ask<long>(
                "select count(*) from postgres.audit where community_id = $1 and action = 'delivery.import-undone'",
                house.Here.Id.Value
            )
        ).ShouldBe(1);
    }

    [Fact]
    public async Task Another_community_and_people_who_may_not_import_find_nothing()
    {
        var (house, other) = (await House.Of(ground, 1), await House.Of(ground, 1));
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        var import = await Last(house);
        (await Undo(other, import)).Errors.Single().ShouldBeOfType<NotFound>();
        (await house.Do<UndoImport, UndoImport.Input, UndoImport.Output>(house.People[0], new(import)))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await house.Do<ShowPastImport, ShowPastImport.Input, ShowPastImport.Output>(house.People[0], new(import)))
            .Errors.Single()
            .ShouldBeOfType<NotFound>();
        (await house.Good<ListPastImports, Nothing, ListPastImports.Output>(house.People[0], new())).Imports.ShouldBeEmpty();
        (
            await other.Good<ListPastImports, Nothing, ListPastImports.Output>(other.People[0], new(), OrganisationRights.All)
        ).Imports.ShouldBeEmpty();
        (await Names(house)).ShouldNotBeNull();
    }

    [Fact]
    public async Task While_an_import_runs_none_is_undone()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        var import = await Last(house);
        var many = "name\n" + string.Concat(Enumerable.Range(1, 600).Select(n => $"公司 {n}\n"));
        (await Import(house, typeof(ImportOrganisations), many)).Errors.ShouldBeEmpty();
        (await Undo(house, import)).Errors.Single().ShouldBeOfType<RunningImportErrors.Runs>();
        await ground.Services.GetRequiredService<BackgroundTaskWorker>().Drain();
        (await Undo(house, import)).Errors.ShouldBeEmpty();
        var long600 = await Last(house);
        long600.ShouldNotBe(import);
        (await Undo(house, long600)).Errors.ShouldBeEmpty();
        (await Names(house)).ShouldBeNull();
    }

    [Fact]
    public async Task Nothing_is_kept_of_what_is_written_outside_an_import_or_only_checked()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations, write: false)).Errors.ShouldBeEmpty();
        await house.Add(ResourceKind.Room);
        (await Kept(house)).ShouldBe(0);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        (
            await house.Good<ListPastImports, Nothing, ListPastImports.Output>(house.People[0], new(), OrganisationRights.All)
        ).Imports.Count.ShouldBe(1, "what changed nothing is not listed");
    }

    [Fact]
    public async Task An_erased_person_is_in_no_row_that_is_kept_and_does_not_come_back()
    {
        var house = await House.Of(ground, 1);
        await Members(house, "name,email,needs\n王小明,wang@example.org,海報\n李四,li@example.org,\n");
        var import = await Last(house);
        var wang = await ground.Database.Ask<Guid>(
            "select id from people.person where community_id = $1 and name = '王小明'",
            house.Here.Id.Value
        );
        (await ground.In(house.Here, s => s.GetRequiredService<Erasure>().Erase(new(wang), default))).ShouldBeTrue();
        (
            await ground.Database.Ask<long>(
                "select count(*) from delivery.import_row r where community_id = $1 and (r::text like '%王小明%' or r::text like '%wang@%' or r::text like '%' || $2 || '%')",
                house.Here.Id.Value,
                wang.ToString()
            )
        ).ShouldBe(0);
        (await Undo(house, import)).Errors.ShouldBeEmpty();
        (
            await ground.Database.Ask<long>(
                "select count(*) from people.person where community_id = $1 and email in ('wang@example.org', 'li@example.org')",
                house.Here.Id.Value
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task A_list_of_help_is_undone_with_what_it_changed_closed_and_put_aside()
    {
        var house = await House.Of(ground, 1);
        const string Food =
            """{"id":"ac148810-d857-441c-9679-408f346de14b","name":"Food parcels","status":"active","phones":[{"id":"ac148810-d857-441c-9679-408f346de14c","number":"02-2222-3333"}]}""";
        const string Advice = """{"id":"ac148810-d857-441c-9679-408f346de14d","name":"Legal advice","status":"active"}""";
        var empty = await Rows(house);
        await Help(house, $"[{Food},{Advice}]");
        var first = await Last(house);
        var before = await Rows(house);
        await Help(house, $$"""[{{Food.Replace("3333", "4444")}},{"id":"none","name":5}]""", close: true);
        Differences(before, await Rows(house)).Count.ShouldBeGreaterThan(1, "changed and closed, and a row put aside");
        (await Undo(house, await Last(house))).Value.Stayed.ShouldBe(0);
        // The searchable properties of entries are computed again when they are searched.
        (await house.Good<ListHelp, ListHelp.Input, ListHelp.Output>(house.People[0], new("food"))).Found.ShouldBe(1);
        Differences(before, await Rows(house)).ShouldBeEmpty();
        (await Undo(house, first)).Value.Stayed.ShouldBe(0);
        Differences(empty, await Rows(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Groups_of_an_alliance_that_a_list_replaced_come_back()
    {
        var house = await House.Of(ground, 1);
        var alliance = await ground.In(
            house.Here,
            async s =>
            {
                await new ListingStore(s.GetRequiredService<UnitOfWork>()).Keep(Listing.None with { Listed = true }, default);
                var terms = AllianceTerms.Of("我們幫助彼此的人互相認識。", [Sharing.Directory], []);
                return await s.GetRequiredService<AllianceStore>()
                    .Found(new("北圈", "North Ring"), null, terms, new(house.People[0], "住民01"), default);
            }
        );
        var empty = await Rows(house);
        await Groups(house, alliance, "name,city\n河岸,臺北市\n山邊,宜蘭縣\n");
        var first = await Last(house);
        var before = await Rows(house);
        await Groups(house, alliance, "name,city\n山邊,花蓮縣\n海口,臺東縣\n");
        Differences(before, await Rows(house)).ShouldNotBeEmpty();
        (await Undo(house, await Last(house))).Value.Stayed.ShouldBe(0);
        Differences(before, await Rows(house)).ShouldBeEmpty();
        (await Undo(house, first)).Value.Stayed.ShouldBe(0);
        Differences(empty, await Rows(house)).ShouldBeEmpty();
    }

    [Fact] // undoing deletes, as the owner, the rows that the journal names; seen to fail without the revoke
    public async Task The_application_cannot_write_into_the_journal()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        foreach (
            var sql in (string[])
                [
                    "insert into delivery.import_row (community_id, import_id, relation, key) select community_id, id, 'postgres.community', '{}' from delivery.past_import",
                    "update delivery.import_row set relation = 'postgres.community'",
                ]
        )
            (
                await Should.ThrowAsync<Npgsql.PostgresException>(() =>
                    ground.In(
                        house.Here,
                        async s =>
                        {
                            await s.GetRequiredService<UnitOfWork>().Do($"{new Sql(sql)}", default);
                            return true;
                        }
                    )
                )
            ).SqlState.ShouldBe("42501");
    }

    [Fact] // seen to fail without the look at later imports: the days of the first list came back beside those of the third
    public async Task A_list_that_a_later_one_replaced_does_not_come_back_beside_it()
    {
        var house = await House.Of(ground, 1);
        await Holidays(house, "date,name\n2026-12-21,甲\n");
        await Holidays(house, "date,name\n2026-12-20,錯的\n2026-12-22,錯的\n");
        var wrong = await Last(house);
        await Holidays(house, "date,name\n2026-12-20,丙\n2026-12-22,丙\n");
        var right = await Last(house);
        var before = await Rows(house);
        await Undo(house, wrong);
        Differences(before, await Rows(house)).ShouldBeEmpty();
        // From the latest one back, each restores what it replaced.
        (await Undo(house, right)).Value.Stayed.ShouldBe(0);
    }

    [Fact] // seen to fail with all that names a person counted as a deed
    public async Task What_the_program_and_others_write_of_members_does_not_keep_them()
    {
        var house = await House.Of(ground, 1);
        await Members(house, "name,email,needs,offers\n王小明,wang@example.org,海報,印刷\n李四,li@example.org,印刷,海報\n");
        var import = await Last(house);
        var wang = new PersonId(
            await ground.Database.Ask<Guid>("select id from people.person where community_id = $1 and name = '王小明'", house.Here.Id.Value)
        );
        await ground.In(
            house.Here,
            async s =>
            {
                await s.GetRequiredService<Audit>().Looked(house.People[0], wang, "email", default);
                return true;
            }
        );
        await house.Sql(
            "insert into lens.ask (community_id, id, stage, person_id, at) values ($1, gen_random_uuid(), 1, $2, now())",
            wang.Value
        );
        await house.Sql(
            "insert into matching.newcomer (community_id, person_id, joined_on, colleagues) values ($1, $2, '2026-01-05', 0)",
            wang.Value
        );
        (await Undo(house, import)).Value.Stayed.ShouldBe(0);
        (
            await ground.Database.Ask<long>(
                "select count(*) from people.person where community_id = $1 and email in ('wang@example.org', 'li@example.org')",
                house.Here.Id.Value
            )
        ).ShouldBe(0);
    }

    [Fact] // seen to fail without the lock: undone under the import that has read whom it writes of
    public async Task An_import_is_undone_only_when_no_other_is_under_way()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        var import = await Last(house);
        var undone = Task.CompletedTask as Task;
        await ground.In(
            house.Here,
            async s =>
            {
                await s.GetRequiredService<PastImports>().Hold(default);
                undone = Task.Run(() => Undo(house, import));
                while (
                    await ground.Database.Ask<long>("select count(*) from pg_locks where locktype = 'advisory' and not granted") == 0
                    && !undone.IsCompleted
                )
                    await Task.Delay(20);
                undone.IsCompleted.ShouldBeFalse();
                return true;
            }
        );
        await undone;
        (await Names(house)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_gone_is_not_kept_for_undoing()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), Organisations)).Errors.ShouldBeEmpty();
        var kept = await Kept(house);
        await house.Sql("delete from organisations.supply_link where community_id = $1");
        await house.Sql("delete from organisations.organisation where community_id = $1 and name = '臺北印刷'");
        await house.Run<PurgeImportRows>();
        (await Kept(house)).ShouldBe(kept - 3, "an organisation and two links");
        (await Undo(house, await Last(house))).Value.Stayed.ShouldBe(0);
        (await Names(house)).ShouldBeNull();
    }

    [Fact] // tried by hand: undone in the wrong order, what was there first did not come back
    public async Task Rows_that_stayed_are_undone_when_nothing_keeps_them_any_more()
    {
        var house = await House.Of(ground, 1);
        (await Import(house, typeof(ImportOrganisations), "name,kind,sentence\n里山農場,studio,最初\n")).Errors.ShouldBeEmpty();
        var before = await Rows(house);
        (await Import(house, typeof(ImportOrganisations), "name,sentence\n里山農場,甲\n四季紙行,\n")).Errors.ShouldBeEmpty();
        var first = await Last(house);
        (await Import(house, typeof(ImportOrganisations), "name,sentence\n里山農場,乙\n")).Errors.ShouldBeEmpty();
        var second = await Last(house);
        (await Undo(house, first)).Value.Stayed.ShouldBe(1);
        (await Undo(house, first)).Value.Stayed.ShouldBe(1, "nothing has changed");
        (await Undo(house, second)).Value.Stayed.ShouldBe(0);
        (await Show(house, first)).Preview!.Sum(c => c.Stay).ShouldBe(0);
        (await Undo(house, first)).Value.Stayed.ShouldBe(0);
        Differences(before, await Rows(house)).ShouldBeEmpty();
        (await Show(house, first)).Preview.ShouldBeNull();
    }

    [Fact] // tried by hand: kind, website and industry of an organisation were emptied by a list of names and sentences
    public async Task An_import_keeps_what_its_table_has_no_column_for()
    {
        var house = await House.Of(ground, 1);
        const string whole = "name,latin_name,kind,trade,sentence,site,outside\n河岸,River,studio,編輯,書,https://river.example,yes\n";
        (await Import(house, typeof(ImportOrganisations), whole)).Errors.ShouldBeEmpty();
        var before = await Rows(house);
        var named = (ImportOrganisations.Output)(await Import(house, typeof(ImportOrganisations), "name\n河岸\n")).Value;
        named.Same.ShouldBe(1);
        Differences(before, await Rows(house)).ShouldBeEmpty();
        (await Import(house, typeof(ImportOrganisations), "name,sentence\n河岸,雜誌\n")).Errors.ShouldBeEmpty();
        (
            await ground.Database.Ask<string>(
                "select concat_ws(' ', latin_name, kind, trade_id is not null, sentence, site, outside) from organisations.organisation where community_id = $1",
                house.Here.Id.Value
            )
        ).ShouldBe("River studio t 雜誌 https://river.example t");
    }

    private const string Spaces = "kind,name,parts\nroom,甲室,\nroom,乙室,\nroom,丙室,\nhall,大廳,甲室; 乙室\n";

    private static string Staying(ShowPastImport.Output page) =>
        string.Join(", ", page.Stayed.Select(s => $"{s.Relation} {s.Name} {s.Fate} {string.Join('+', s.UsedBy)}"));

    private async Task<PersonId> Person(House house, string name) =>
        new(
            await ground.Database.Ask<Guid>("select id from people.person where community_id = $1 and name = $2", house.Here.Id.Value, name)
        );

    private async Task<ResourceId> Space(House house, string name) =>
        new(
            await ground.Database.Ask<Guid>(
                "select id from spaces.resource where community_id = $1 and name_zh = $2",
                house.Here.Id.Value,
                name
            )
        );

    private Task<string?> SpacesOf(House house) =>
        ground.Database.Ask<string>(
            """
            select coalesce(string_agg(name_zh || ' ' || (select count(*) from spaces.part p where p.whole_id = r.id), ', ' order by name_zh collate "C"), '')
            from spaces.resource r where community_id = $1
            """,
            house.Here.Id.Value
        );

    /// <summary>Books for a person as the desk does, in a writing request.</summary>
    private static Task<Outcome<BookResource.Output>> BookFor(IServiceProvider s, House house, ResourceId what, PersonId holder)
    {
        s.GetRequiredService<UnitOfWork>().Writes = true;
        return ActivatorUtilities
            .CreateInstance<BookResource>(s)
            .Handle(
                new(what, For: holder)
                {
                    On = new(2026, 11, 20),
                    From = "9:00",
                    To = "10:00",
                },
                house.As(house.People[0], SpacesModule.Book, SpacesModule.Reception),
                default
            );
    }

    /// <summary>Runs the second action after the first and before the first is committed; the second waits for that if it has to.</summary>
    private async Task<(Outcome<T> First, Outcome<TOther> Second)> Meanwhile<T, TOther>(
        House house,
        Func<IServiceProvider, Task<Outcome<T>>> first,
        Func<Task<Outcome<TOther>>> second
    )
    {
        Task<Outcome<TOther>>? other = null;
        var one = await ground.InOrNot(
            house.Here,
            async s =>
            {
                var outcome = await first(s);
                other = Task.Run(second);
                while (
                    !other.IsCompleted
                    && await ground.Database.Ask<long>(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
                    ) == 0
                )
                    await Task.Delay(20);
                return outcome;
            }
        );
        return (one, await other!);
    }

    private Task<Outcome<UndoImport.Output>> Undo(House house, PastImportId import) =>
        house.Do<UndoImport, UndoImport.Input, UndoImport.Output>(house.People[0], new(import), [.. All]);

    private Task<ShowPastImport.Output> Show(House house, PastImportId import) =>
        house.Good<ShowPastImport, ShowPastImport.Input, ShowPastImport.Output>(house.People[0], new(import), [.. All]);

    private static IEnumerable<string> All => Modules.App.Permissions.Keys;

    private async Task<PastImportId> Last(House house) =>
        new(
            await ground.Database.Ask<Guid>(
                "select id from delivery.past_import where community_id = $1 order by id desc limit 1",
                house.Here.Id.Value
            )
        );

    private Task<long> Kept(House house) =>
        ground.Database.Ask<long>("select count(*) from delivery.import_row where community_id = $1", house.Here.Id.Value);

    private Task<string?> Names(House house) =>
        ground.Database.Ask<string>(
            "select string_agg(name, ' ' order by name) from organisations.organisation where community_id = $1",
            house.Here.Id.Value
        );

    private Task<string?> Charged(House house, string source) =>
        ground.Database.Ask<string>(
            "select string_agg(payload -> 'amount' ->> 'minor', ' ' order by id) from delivery.outbox where community_id = $1 and payload ->> 'source' = $2",
            house.Here.Id.Value,
            source
        );

    private static async Task Members(House house, string text)
    {
        var sheet = await house.Good<UploadMembers, UploadMembers.Input, UploadMembers.Output>(house.People[0], new(text), "people.manage");
        await house.Good<ImportMembers, ImportMembers.Input, ImportMembers.Output>(house.People[0], new(sheet.Id), "people.manage");
    }

    private static async Task Help(House house, string text, bool close = false)
    {
        var sheet = await house.Good<UploadHelp, UploadHelp.Input, Created<HelpUploadId>>(
            house.People[0],
            new("清單", text),
            HelpRights.Manage
        );
        await house.Good<ImportHelp, ImportHelp.Input, ImportHelp.Output>(house.People[0], new(sheet.Id, close), HelpRights.Manage);
    }

    private async Task Groups(House house, AllianceId alliance, string text) =>
        (
            await ground.InOrNot(
                house.Here,
                s =>
                {
                    s.GetRequiredService<Uploads>().Take(text);
                    return ActivatorUtilities
                        .CreateInstance<ImportGroups>(s)
                        .Handle(new(alliance), house.As(house.People[0], AllianceRights.Ally), default);
                }
            )
        ).Errors.ShouldBeEmpty();

    private Task<Outcome<ImportHolidays.Output>> Holidays(House house, string text) =>
        ground.InOrNot(
            house.Here,
            s =>
            {
                s.GetRequiredService<Uploads>().Take(text);
                return ActivatorUtilities
                    .CreateInstance<ImportHolidays>(s)
                    .Handle(new(house.Site), house.As(house.People[0], SpacesModule.Manage), default);
            }
        );

    private Task<Outcome<object>> Import(House house, Type import, string text, bool write = true) =>
        ground.InOrNot(
            house.Here,
            s =>
            {
                s.GetRequiredService<Uploads>().Take(text);
                var slice = (ISlice)ActivatorUtilities.CreateInstance(s, import);
                return slice.Handle(new ImportInput(write), house.As(house.People[0], SpacesModule.Manage), default);
            }
        );

    private Task<string> Sample(House house, string table) =>
        ground.In(
            house.Here,
            async s =>
            {
                var words = new Words(s.GetRequiredService<Catalogue>(), Languages.English, house.Here.Zone);
                var file = await ActivatorUtilities
                    .CreateInstance<DownloadSample>(s, words)
                    .Handle(new(table), house.As(house.People[0]), default);
                using var text = new MemoryStream();
                await file.Value.Write(text, default);
                return Encoding.UTF8.GetString(text.ToArray()).TrimStart('\uFEFF');
            }
        );

    /// <summary>All rows of the community, except the data of imports themselves, logs, and outgoing messages.</summary>
    private async Task<Dictionary<string, string>> Rows(House house)
    {
        var tables = (
            await ground.Database.Ask<string>(
                """
                select string_agg(n.nspname || '.' || c.relname, ' ') from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'community_id'
                where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('delivery', 'web', 'pg_catalog') and c.oid <> 'postgres.audit'::regclass
                  and c.oid <> 'joining.sheet'::regclass
                """
            )
        )!.Split(' ');
        var sql = string.Join(
            " union all ",
            tables.Select(t =>
                $"select '{t}' as name, string_agg(t::text, E'\\n' order by t::text) as rows from {t} t where community_id = $1"
            )
        );
        await using var connection = new Npgsql.NpgsqlConnection(ground.Database.MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand(sql, connection) { Parameters = { new() { Value = house.Here.Id.Value } } };
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<string, string>();
        while (await reader.ReadAsync())
            rows[reader.GetString(0)] = reader.IsDBNull(1) ? "" : reader.GetString(1);
        return rows;
    }

    private static List<string> Differences(Dictionary<string, string> before, Dictionary<string, string> after) =>
        [.. before.Where(b => after[b.Key] != b.Value).Select(b => $"{b.Key}:\n{b.Value}\n→\n{after[b.Key]}")];
}
