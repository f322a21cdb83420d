using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Joining.Tests;

/// <summary>A long list of members is imported in the background, completely or not at all, and one at a time.</summary>
public sealed class ImportMemberTableTests(QuietSite site) : IClassFixture<QuietSite>
{
    [Fact]
    public async Task A_long_list_is_written_by_a_task_that_can_be_watched()
    {
        using var chief = await site.Chief();
        var task = await Begin(chief, 600, "long");
        task.ShouldStartWith("/tasks/");
        (await Came("long")).ShouldBe(0, "the page does not wait for it");
        (await chief.Text("/people/import")).ShouldContain("正在匯入成員");

        var small = await Sheet(chief, 2, "small");
        var refused = await chief.Post(small, small + "/writing");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync()).ShouldContain("正在匯入另一份資料");

        await Work();
        (await Came("long")).ShouldBe(600);
        (await chief.Text(task)).ShouldContain("600");
        (await site.Database.Ask<long>("select done from delivery.job_run where id = $1", Guid.Parse(task.Split('/')[2]))).ShouldBe(600);
        var page = await chief.Text("/people/import");
        page.ShouldNotContain("正在匯入成員");
        page.ShouldContain("邀請這");
        (await chief.Post(small, small + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await Came("small")).ShouldBe(2, "a short one is written at once");
    }

    [Fact] // seen to fail with each part kept by itself: 400 stayed
    public async Task What_goes_wrong_in_the_middle_writes_nothing_and_can_be_tried_again()
    {
        using var chief = await site.Chief();
        await site.Database.Do(
            "create function people.fall() returns trigger language plpgsql as $$ begin if new.name = 'fall599' then raise 'it falls'; end if; return new; end $$; "
                + "create trigger fall before insert on people.person for each row execute function people.fall()"
        );
        var sheet = await Sheet(chief, 600, "fall");
        var task = (await chief.Post(sheet, sheet + "/writing")).Headers.Location!.ToString();
        await Work();
        (await Came("fall")).ShouldBe(0);
        (await chief.Text(task)).ShouldContain("沒有");

        await site.Database.Do("drop trigger fall on people.person");
        (await chief.Post(sheet, sheet + "/writing")).Headers.Location!.ToString().ShouldStartWith("/tasks/");
        await Work();
        (await Came("fall")).ShouldBe(600);
    }

    [Fact] // seen to fail with the index one_task_in_a_turn not unique: two began
    public async Task Of_eight_who_begin_at_once_one_imports()
    {
        using var chief = await site.Chief();
        var sheets = new List<Guid>();
        for (var i = 0; i < 8; i++)
            sheets.Add(Guid.Parse((await Sheet(chief, 1, $"once{i}")).Split('/')[3]));
        using var ready = new Barrier(sheets.Count);
        var begun = await Task.WhenAll(
            sheets.Select(sheet =>
                Task.Run(async () =>
                {
                    await using var scope = site.Services.CreateAsyncScope();
                    var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
                    await work.Begin(site.Riverside, default);
                    var caller = Caller.Visitor(site.Riverside, Languages.English) with { Person = site.Operator };
                    ready.SignalAndWait(TimeSpan.FromSeconds(30));
                    var started = await scope
                        .ServiceProvider.GetRequiredService<RunningImport>()
                        .Start<ImportMemberTable, ImportMemberTable.Input>(new(new(sheet), site.Operator), caller, default);
                    if (!started.Failed)
                        await work.Commit(default);
                    return started;
                })
            )
        );
        begun.Count(b => !b.Failed).ShouldBe(1);
        begun.Where(b => b.Failed).ShouldAllBe(b => b.Errors[0] is RunningImportErrors.Runs);
        await Work();
    }

    private Task Work() => site.Services.GetRequiredService<BackgroundTaskWorker>().Drain();

    private static async Task<string> Sheet(Surfer chief, int rows, string name)
    {
        var table = "name,email\n" + string.Concat(Enumerable.Range(0, rows).Select(i => $"{name}{i},{name}{i}@{name}.example\n"));
        return (await chief.Post("/people/import", "/people/imports", ("text", table))).Headers.Location!.ToString();
    }

    private static async Task<string> Begin(Surfer chief, int rows, string name)
    {
        var sheet = await Sheet(chief, rows, name);
        return (await chief.Post(sheet, sheet + "/writing")).Headers.Location!.ToString();
    }

    private Task<long> Came(string name) =>
        site.Database.Ask<long>("select count(*) from people.person where email like $1", $"%@{name}.example");
}
