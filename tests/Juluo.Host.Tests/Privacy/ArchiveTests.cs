using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Host.Tests;

/// <summary>A person's archive: all of their data, nothing of others', and nothing that a spreadsheet would run.</summary>
public sealed class ArchiveTests(MarkedHouse house) : IClassFixture<MarkedHouse>
{
    [Fact]
    public async Task It_holds_every_table_that_the_rooms_say_is_shown_twice_and_a_page_that_says_what_is_what()
    {
        var files = await Made();
        foreach (var holding in Modules.App.Holdings.Where(h => h.Shown && h.Fate is not ErasureRule.Stays))
        {
            files.ShouldContainKey($"{holding.Table}.csv");
            JsonDocument.Parse(files[$"{holding.Table}.json"]).RootElement.GetArrayLength().ShouldBeGreaterThan(0, holding.Table);
        }

        files["people.want.json"].ShouldContain("zqx-own-words");
        files["people.consent.csv"].ShouldStartWith("\uFEFF");
        files["people.consent.csv"].ShouldContain("Agreed");
        files["READ ME.txt"].ShouldContain("What you need and offer");
    }

    [Fact] // seen to fail with lens.correction's a and b shown, and with matching.do_not_match's other_id shown
    public async Task What_others_said_of_the_person_and_secrets_of_the_program_are_not_in_it()
    {
        var files = await Made();
        var avoiding = JsonDocument.Parse(files["matching.do_not_match.json"]).RootElement.EnumerateArray().ToList();
        avoiding.ShouldAllBe(row => row.GetProperty("person_id").GetGuid() == house.Person.Value);
        var said = JsonDocument.Parse(files["lens.correction.json"]).RootElement.EnumerateArray().ToList();
        said.ShouldAllBe(row => row.GetProperty("by_person_id").GetGuid() == house.Person.Value);
        foreach (var secret in (string[])["password", "hash", "stamp", "hushed", "held_back", "file_key"])
            files.Where(f => f.Value.Contains(secret, StringComparison.OrdinalIgnoreCase)).Select(f => f.Key).ShouldBeEmpty(secret);
        files.Keys.ShouldNotContain("people.membership_step.by.csv");
        files["delivery.mail.json"]
            .ShouldNotContain(
                "somebody@example.org",
                Shouldly.Case.Insensitive,
                "a mail to another that speaks of the person is the other's"
            );
    }

    [Theory] // seen to fail without SafeCsv.Escape
    [InlineData("=HYPERLINK(\"http://evil.example\",\"x\")")]
    [InlineData("+886-2-1234")]
    [InlineData("-1+1|cmd")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public async Task A_text_that_a_spreadsheet_would_run_is_marked_as_text(string text)
    {
        await house.Database.Do(
            "update people.want set text = $2 where person_id = $1 and text like '%zqx%'",
            house.Person.Value,
            text + " zqx-own-words"
        );
        var files = await Made();
        var cells = files["people.want.csv"].Split(',', '\n').Select(c => c.Trim('"', '\r'));
        var begins = "'" + text.Split([',', '"'])[0];
        cells.Any(c => c.StartsWith(begins, StringComparison.Ordinal)).ShouldBeTrue();
        JsonDocument
            .Parse(files["people.want.json"])
            .RootElement.EnumerateArray()
            .ShouldContain(w => w.GetProperty("text").GetString()!.StartsWith(text, StringComparison.Ordinal));
        await house.Database.Do(
            "update people.want set text = 'zqx-own-words' where person_id = $1 and text like '%zqx%'",
            house.Person.Value
        );
    }

    [Fact] // seen to fail without the job: the file stayed
    public async Task After_a_week_the_file_and_its_row_are_gone()
    {
        var before = Directory.GetFiles(house.Files, "*", SearchOption.AllDirectories).Length;
        var key = await house.Database.Ask<string>("select file_key from delivery.archive where person_id = $1", house.Person.Value);
        await house.Database.Do(
            "update delivery.archive set asked_at = asked_at - interval '8 days' where person_id = $1",
            house.Person.Value
        );
        (await house.In(house.Here, async s => (await s.GetRequiredService<Archives>().Of(house.Person, default))?.File)).ShouldBeNull(
            "it is over before the job comes"
        );
        await house.Services.GetRequiredService<Jobs>().RunNow<PurgePersonalData>(house.Here);
        Directory.GetFiles(house.Files, key!, SearchOption.AllDirectories).ShouldBeEmpty();
        Directory.GetFiles(house.Files, "*", SearchOption.AllDirectories).Length.ShouldBe(before - 1);
        await house.In(
            house.Here,
            s => s.GetRequiredService<Archives>().Ask(Caller.Visitor(house.Here, Languages.English) with { Person = house.Person }, default)
        );
        await house.Services.GetRequiredService<BackgroundTaskWorker>().Drain(default);
    }

    private async Task<Dictionary<string, string>> Made()
    {
        using var whole = new MemoryStream();
        await house.In(house.Here, s => s.GetRequiredService<Archive>().Write(house.Person, Languages.English, whole, null, default));
        using var zip = new ZipArchive(whole, ZipArchiveMode.Read);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes);
            files[entry.FullName] = Encoding.UTF8.GetString(bytes.ToArray());
        }

        return files;
    }
}
