using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;

namespace Juluo.Bookings.Tests;

/// <summary>A long table of bookings is processed in the background, completely or not at all, and one import at a time.</summary>
public sealed class LongImportTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Page = "/bookings/import";

    [Fact]
    public async Task A_long_table_is_written_by_a_task_that_can_be_watched_and_no_other_import_begins()
    {
        using var chief = await Chief("長會議室");
        var task = await Begin(chief, Table("長會議室", 600));
        (await Written("長會議室")).ShouldBe(0, "the page does not wait for it");
        (await chief.Text(Page)).ShouldContain("正在匯入中。正在匯入預約：馬上就開始。");
        (await chief.Text("/plans/import")).ShouldContain("正在匯入預約");
        foreach (
            var (file, page, action) in new[]
            {
                (Table("長會議室", 1), Page, Page),
                ("name,price\n晚到,100\n", "/plans/import", "/plans/import"),
            }
        )
        {
            var refused = await Send(chief, file, page: page, action: action);
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("正在匯入另一份資料");
        }

        // A preview disturbs no one.
        (await Send(chief, Table("長會議室", 1), write: false)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await Work();
        (await Written("長會議室")).ShouldBe(600);
        var page2 = await chief.Text(task);
        page2.ShouldContain("已新增 600 筆");
        page2.ShouldContain("href=\"/past-imports/");
        (await site.Database.Ask<long>("select done from delivery.job_run where id = $1", Key(task))).ShouldBe(600);
        (await site.Database.Ask<bool>("select file is null from delivery.job_run where id = $1", Key(task))).ShouldBeTrue();
        (await chief.Text(Page)).ShouldNotContain("正在匯入中");
    }

    [Fact]
    public async Task A_wrong_row_near_the_end_is_named_in_the_language_of_who_reads_and_nothing_is_written()
    {
        using var chief = await Chief("錯會議室");
        var table = Table("錯會議室", 598) + "錯會議室,誰也不是,2027-12-01,9:00,10:00\n錯會議室,林雅婷,2026-01-05,00:30,01:30\n";
        foreach (var write in new[] { false, true })
        {
            var task = await Begin(chief, table, write);
            await Work();
            var page = await chief.Text(task);
            page.ShouldContain("沒有匯入任何資料");
            page.ShouldContain("600");
            (await chief.Json(task)).ShouldContain("Line 600");
            (await Written("錯會議室")).ShouldBe(0);
        }

        var clash = await Begin(chief, Table("錯會議室", 598) + "錯會議室,林雅婷,2026-01-05,00:30,01:30\n");
        await Work();
        (await chief.Text(clash)).ShouldContain("600");
        (await Written("錯會議室")).ShouldBe(0);
    }

    [Fact] // seen to fail with each part committed by itself: 400 stayed
    public async Task What_breaks_in_the_middle_writes_nothing_lets_go_of_the_file_and_can_be_tried_again()
    {
        using var chief = await Chief("斷會議室");
        await site.Database.Do(
            "create function bookings.fall() returns trigger language plpgsql as $$ begin if new.title = '第 599' then raise 'it falls'; end if; return new; end $$; "
                + "create trigger fall before insert on bookings.booking for each row execute function bookings.fall()"
        );
        var task = await Begin(chief, Table("斷會議室", 600));
        await Work();
        (await Written("斷會議室")).ShouldBe(0);
        (await site.Database.Ask<bool>("select file is null from delivery.job_run where id = $1", Key(task))).ShouldBeTrue();
        (await chief.Text(task)).ShouldContain("沒有任何變動");

        await site.Database.Do("drop trigger fall on bookings.booking");
        await Begin(chief, Table("斷會議室", 600));
        await Work();
        (await Written("斷會議室")).ShouldBe(600);
    }

    [Fact]
    public async Task An_import_whose_process_died_is_begun_again_from_its_file_and_written_once()
    {
        using var chief = await Chief("死會議室");
        var task = await Begin(chief, Table("死會議室", 600));
        await site.Database.Do(
            "update delivery.job_run set state = 'running', attempts = 1, done = 400, heard_at = now() - interval '1 minute' where id = $1",
            Key(task)
        );
        await Work();
        (await Written("死會議室")).ShouldBe(600);
        (await chief.Text(task)).ShouldContain("已新增 600 筆");
    }

    [Fact] // seen to fail without juluo.worker in delivery.in_line: what other communities wait for was not counted
    public async Task While_the_machine_is_busy_the_page_says_which_place_in_line_it_has()
    {
        using var chief = await Chief("忙會議室");
        await site.Database.Do(
            """
            insert into delivery.job_run (community_id, id, job, input, state, made_at, heard_at)
            select $1, gen_random_uuid(), 'elsewhere', '{}', s, '2026-01-01', now() from unnest(array['running', 'running', 'waiting']) s
            """,
            site.Laneside.Id.Value
        );
        var task = await Begin(chief, Table("忙會議室", 501));
        var page = await chief.Text(task);
        page.ShouldContain("排在第 2 位，目前有 2 件工作正在進行。");
        page.ShouldContain("data-progress-target=\"bar\" hidden");
        page.ShouldContain("http-equiv=\"refresh\"");
        await site.Database.Do("delete from delivery.job_run where job = 'elsewhere'");
        (await chief.Text(task)).ShouldContain("馬上就開始。");
        await Work();
    }

    private Task Work() => site.Services.GetRequiredService<BackgroundTaskWorker>().Drain();

    private static Guid Key(string task) => Guid.Parse(task.Split('/')[2]);

    /// <summary>The operator, and a room of this name.</summary>
    private async Task<Surfer> Chief(string room)
    {
        await site.In(
            site.Riverside,
            async s =>
            {
                var house = new SiteId(Guid.CreateVersion7());
                await s.GetRequiredService<Sites>()
                    .Keep(new(house, $"h{house.Value:N}", new(room + "館", "A house"), "Asia/Taipei", null), default);
                await new ResourceStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Add(
                    new(house, ResourceKind.Room, new(new(room, "Room of " + room))),
                    default
                );
            }
        );
        return await site.Chief();
    }

    /// <summary>One-hour bookings, one after another.</summary>
    private static string Table(string room, int rows)
    {
        var text = new StringBuilder("resource,person,day,from,to,title\n");
        var from = new LocalDateTime(2026, 1, 5, 0, 0);
        for (var n = 0; n < rows; n++, from = from.PlusHours(1))
            text.Append($"{room},林雅婷,{LocalDatePattern.Iso.Format(from.Date)},{from.Hour}:00,{from.Hour + 1}:00,第 {n}\n");
        return text.ToString();
    }

    private static async Task<string> Begin(Surfer chief, string table, bool write = true)
    {
        var answer = await Send(chief, table, write);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var task = answer.Headers.Location!.ToString();
        task.ShouldStartWith("/tasks/");
        return task;
    }

    private static Task<HttpResponseMessage> Send(
        Surfer chief,
        string table,
        bool write = true,
        string page = Page,
        string action = Page
    ) =>
        chief.PostFile(
            page,
            action,
            "file",
            "old.csv",
            new StringContent(table, Encoding.UTF8, "text/csv"),
            write ? [("write", "true")] : []
        );

    private Task<long> Written(string room) =>
        site.Database.Ask<long>(
            "select count(*) from bookings.booking b join spaces.resource r on (r.community_id, r.id) = (b.community_id, b.resource_id) where r.name_zh = $1",
            room
        );
}
