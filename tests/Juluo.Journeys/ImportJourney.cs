using System.Globalization;

namespace Juluo.Journeys;

/// <summary>A log is imported through the page: first with invalid rows, then complete.</summary>
[Collection(LaneStories.Name)]
public sealed class ImportJourney(Lane lane)
{
    [Journey("L1")]
    public async Task A_log_with_broken_rows_is_refused_by_row_and_the_mended_one_is_written_whole()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/imports");
        await desk.Picture("import-1-empty");
        var before = await Kept();
        await desk.PreviewInteractions(ContactLogs.Broken(lane.Present.GetUtcNow()), "badges-2026");
        var said = await desk.Text("main");
        foreach (var row in (int[])[3, 5, 7])
            said.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"第 {row} 列"));
        (await desk.Count("form[action$='/writing']")).ShouldBe(0);
        await desk.Inspect("import-2-broken");
        (await Kept()).ShouldBe(before);

        await desk.PreviewInteractions(ContactLogs.Small(lane.Present.GetUtcNow()), "badges-2026");
        await desk.Picture("import-3-good");
        (await Kept()).ShouldBe(before, "nothing is kept before somebody says so");
        await Written(desk, "import-4");
        (await Kept()).ShouldBe(before + (10 * ContactLogs.People));
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("K2")]
    public async Task A_list_of_members_and_one_of_addresses_are_looked_at_before_anything_comes_of_them()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/people/import");
        await desk.Fill("form[action='/people/imports'] [name=text]", "name,email\n葉新到,yeh@arrives.example\n,not an address\n");
        await desk.Click("form[action='/people/imports'] button[type=submit]");
        desk.Path.ShouldStartWith("/people/imports/");
        await desk.Inspect("import-people-1-looked-at");

        await desk.Go("/invitations");
        // Folded, because there are invitations already.
        await desk.OpenAll("main details");
        await desk.Fill("form[action='/invitations/sheets'] [name=text]", "lin@arrives.example\nnot an address\n");
        await desk.Click("form[action='/invitations/sheets'] button[type=submit]");
        desk.Path.ShouldStartWith("/invitations/sheets/");
        await desk.Inspect("import-invitations-1-looked-at");
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("K2")]
    public async Task A_list_that_was_imported_by_mistake_is_undone_but_for_what_was_changed_since()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        await desk.Go("/organisations");
        await desk.OpenAll("main details");
        var file = "name,kind,buys_from\n誤匯印刷,firm,\n誤匯裝訂,firm,誤匯印刷\n誤匯紙行,firm,\n"u8.ToArray();
        await desk.Upload("form[action='/organisations/import'] [name=file]", "wrong.csv", "text/csv", file);
        await desk.Check("form[action='/organisations/import'] [name=write]");
        await desk.Click("form[action='/organisations/import'] button[type=submit]");
        await lane.Database.Do("update organisations.organisation set sentence = '改過' where name = '誤匯紙行'");

        await desk.Go("/past-imports");
        (await desk.Text("main")).ShouldContain("wrong.csv");
        await desk.Inspect("import-undo-1-list");
        var import = await lane.Database.Ask<Guid>("select id from delivery.past_import where file = 'wrong.csv'");
        await desk.Click($"main a[href='/past-imports/{import}']");
        (await desk.Text("main")).ShouldContain("誤匯紙行");
        await desk.Inspect("import-undo-2-before");
        await desk.Click("form[action$='/undoing'] button[type=submit]");
        (await desk.Text("main")).ShouldContain("誤匯紙行");
        await desk.Inspect("import-undo-3-after");
        (await desk.Count("form[action$='/undoing']")).ShouldBe(0);
        (await lane.Database.Ask<string>("select string_agg(name, ' ') from organisations.organisation where name like '誤匯%'")).ShouldBe(
            "誤匯紙行"
        );
        await lane.Database.Do("delete from organisations.organisation where name = '誤匯紙行'");
        desk.Problems.ShouldBeEmpty();
    }

    [OfficeLogJourney("L1")]
    public async Task The_real_office_log_comes_in_by_page_and_the_network_shows_it()
    {
        var folder = Repository.SharedData("workplace-2013")!;
        var (contacts, nodes) = (
            await File.ReadAllTextAsync(Path.Combine(folder, "contacts.csv")),
            await File.ReadAllTextAsync(Path.Combine(folder, "nodes.csv"))
        );
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Operator));
        // Its last row names the same person twice.
        var rows = contacts.TrimEnd().Split('\n');
        var last = rows[^1].Split(',');
        var broken = string.Join('\n', rows[..^1].Append(string.Join(',', last[0], last[1], last[2], last[2], last[4])));
        await desk.PreviewInteractions(broken, "office", "2026-11-02", nodes);
        (await desk.Text("main")).ShouldContain(string.Create(CultureInfo.InvariantCulture, $"第 {rows.Length:#,0} 列"));
        await desk.Inspect("import-office-1-broken");

        var before = await Kept();
        await desk.PreviewInteractions(contacts, "office", "2026-11-02", nodes);
        await Written(desk, "import-office-2");
        (await Kept()).ShouldBe(before + rows.Length - 1);
        await desk.Go("/network");
        await desk.Picture("import-office-4-network");
        (
            await lane.Database.Ask<long>(
                "select count(*) from lens.tie t join people.person_external_id x on x.person_id = t.a and x.source = 'office' where t.kind > 0"
            )
        ).ShouldBeGreaterThan(50);
        desk.Problems.ShouldBeEmpty();
    }

    /// <summary>Imports the file, watches the progress, and ends at the network's page.</summary>
    private async Task Written(Tab desk, string pictures)
    {
        await desk.Write();
        (await desk.IsVisible("[data-controller=progress]")).ShouldBeTrue();
        await desk.Picture($"{pictures}-working");
        await lane.Settle();
        await desk.Reload();
        (await desk.Count("[data-controller=progress]")).ShouldBe(0);
        await desk.Picture($"{pictures}-done");
        await desk.Click("main a.btn.primary");
        desk.Path.ShouldBe("/network");
    }

    private Task<long> Kept() =>
        lane.Database.Ask<long>("select count(*) from lens.interaction where community_id = $1", lane.Community.Id.Value);
}
