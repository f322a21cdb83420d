using System.Net;
using Juluo.Kernel;

namespace Juluo.People.Tests;

public sealed class MemberSheetTests(QuietSite site) : IClassFixture<QuietSite>
{
    private const string Table =
        "\uFEFFid;name;email;joined_on;roles;offers\r\nA1;\"陳；一\";one@list.example;2025-01-05;member|mentor;排版|印刷\r\nA2;李二;two@list.example;;;\r\n";

    [Fact]
    public async Task A_table_is_looked_at_written_once_and_changes_nothing_the_second_time()
    {
        using var chief = await site.Chief();
        var sheet = (await chief.Post("/people/import", "/people/sheets", ("text", Table))).Headers.Location!.ToString();
        (await chief.Text(sheet)).ShouldContain("李二");
        (await site.Database.Ask<long>("select count(*) from people.person where email like '%@list.example'")).ShouldBe(
            0,
            "a dry run writes nothing"
        );
        (await chief.Post(sheet, sheet + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (
            await site.Database.Ask<string>(
                "select string_agg(name, ' ' order by name) from people.person where email like '%@list.example'"
            )
        ).ShouldBe("李二 陳；一");

        var again = (await chief.Post("/people/import", "/people/sheets", ("text", Table))).Headers.Location!.ToString();
        (await chief.Post(again, again + "/writing")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it says nothing new");
        var changed = (
            await chief.Post("/people/import", "/people/sheets", ("text", Table.Replace("李二", "李貳")))
        ).Headers.Location!.ToString();
        (await chief.Post(changed, changed + "/writing")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (
            await site.Database.Ask<string>(
                "select string_agg(name, ' ' order by name) from people.person where email like '%@list.example'"
            )
        ).ShouldBe("李貳 陳；一");
    }

    [Fact]
    public async Task Wrong_rows_are_told_by_their_numbers_and_nothing_is_written()
    {
        using var chief = await site.Chief();
        var sheet = (
            await chief.Post(
                "/people/import",
                "/people/sheets",
                ("text", "name,email,joined_on,roles\n好,good@list2.example,2025-01-05,member\n,no name,yesterday,king")
            )
        ).Headers.Location!.ToString();
        var page = await chief.Text(sheet);
        foreach (var word in new[] { "第 3 列", "yesterday", "king" })
            page.ShouldContain(word);
        (await chief.Post(sheet, sheet + "/writing")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await site.Database.Ask<long>("select count(*) from people.person where email = 'good@list2.example'")).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_exported_starts_no_formula_and_can_be_imported_again()
    {
        using var chief = await site.Chief();
        var sheet = (
            await chief.Post(
                "/people/import",
                "/people/sheets",
                ("text", "id,name,email\nF1,\"=HYPERLINK(\"\"http://x\"\")\",formula@list3.example")
            )
        ).Headers.Location!.ToString();
        await chief.Post(sheet, sheet + "/writing");
        var csv = await (await chief.Get("/people/export")).Content.ReadAsStringAsync();
        csv.ShouldContain("\"'=HYPERLINK");
        var back = (await chief.Post("/people/import", "/people/sheets", ("text", csv))).Headers.Location!.ToString();
        (await chief.Text(back)).ShouldNotContain("'=HYPERLINK", customMessage: "the apostrophe is taken off again");
        (await site.Database.Ask<long>("select count(*) from kernel.audit where deed = 'people.export'")).ShouldBeGreaterThan(0);
    }
}
