using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Organisations.Tests;

/// <summary>A table of organisations: its changes, unchanged rows, and refusals.</summary>
public sealed class OrganisationImportTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail with each column read as empty where the table lacks it
    public async Task A_column_that_is_not_in_the_table_stays_as_it_is()
    {
        var guild = await Guild.Of(ground);
        (
            await Import(
                guild,
                "name,latin_name,kind,trade,sentence,site,outside\n河岸印刷,River Press,studio,印刷,一行,river.example.org,yes\n"
            )
        ).Errors.ShouldBeEmpty();
        var before = (await All(guild)).Single();
        (before.LatinName, before.Kind, before.Trade!.Name.Zh, before.Sentence, before.Site, before.Outside).ShouldBe(
            ("River Press", OrganisationKind.Studio, "印刷", "一行", "https://river.example.org", true)
        );
        (await Import(guild, "name\n河岸印刷\n")).Value.Same.ShouldBe(1);
        (await Import(guild, "name,sentence\n河岸印刷,兩行\n")).Value.Changed.ShouldBe(1);
        (await All(guild)).Single().ShouldBe(before with { Sentence = "兩行" });
    }

    [Fact] // seen to fail with a name said twice, a link to itself, a industry that is too long, and with errors passed over
    public async Task All_rows_are_refused_if_one_is_wrong()
    {
        var guild = await Guild.Of(ground);
        (await Why(guild, "name\n臺北印刷\n台北印刷\n")).ShouldNotBeNull("two rows are about one organisation");
        (await Why(guild, "name,buys_from\n甲行,\n乙行,沒有這家\n")).ShouldBe(new OrganisationErrors.Unknown(null, "沒有這家"));
        (await Why(guild, "name,buys_from\n甲行,甲行\n")).ShouldBeOfType<OrganisationErrors.SuppliesItself>();
        (await Why(guild, $"name,trade\n甲行,{new string('業', 81)}\n")).ShouldBeOfType<CsvErrors.BadCell>();
        (await Why(guild, $"name,sentence\n甲行,\n乙行,{new string('字', SaidOfOrganisation.MostSentence + 1)}\n")).ShouldNotBeNull();
        (await All(guild)).ShouldBeEmpty();
    }

    [Fact] // seen to fail with a row that says the same counted as a change
    public async Task A_table_that_is_only_looked_at_writes_nothing_and_one_that_is_written_again_changes_nothing()
    {
        const string Table = "name,buys_from,makes_for\n甲行,,\n乙行,甲行,丙行\n丙行,,\n";
        var guild = await Guild.Of(ground);
        (await Import(guild, Table, write: false)).Value.Added.ShouldBe(3);
        (await All(guild)).ShouldBeEmpty();
        var first = (await Import(guild, Table)).Value;
        (first.Added, first.Changed, first.Same, first.Links).ShouldBe((3, 0, 0, 2));
        var again = (await Import(guild, Table)).Value;
        (again.Added, again.Changed, again.Same, again.Links).ShouldBe((0, 0, 3, 0));
    }

    [Fact] // seen to fail with the export not written to the log, and with those outside as ours
    public async Task What_is_exported_is_logged_and_can_be_imported_again()
    {
        var guild = await Guild.Of(ground);
        await guild.Add(guild.Chief, "河岸印刷", o => o with { Outside = true });
        var file = await guild.Good<DownloadOrganisations, Nothing, Download>(guild.Chief, new());
        (
            await guild.Rows(w => w.List<string>($"select action from postgres.audit where community_id = {guild.Here}", default))
        ).ShouldContain("people.organisations.exported");
        using var bytes = new MemoryStream();
        await file.Write(bytes, default);
        (await Import(guild, Encoding.UTF8.GetString(bytes.ToArray()))).Value.Same.ShouldBe(1);
    }

    [Fact] // seen to fail with nothing published
    public async Task Webhooks_learn_that_an_import_was_undone()
    {
        var guild = await Guild.Of(ground);
        var firm = await guild.Add(guild.Chief, "河岸印刷");
        await ground.In(guild.Here, s => ActivatorUtilities.CreateInstance<UndoOrganisations>(s).Undo([firm.Value], default));
        (await guild.Listed()).ShouldBe(["true", "false"]);
    }

    private Task<Outcome<ImportOrganisations.Output>> Import(Guild guild, string csv, bool write = true) =>
        ground.InOrNot(
            guild.Here,
            s =>
            {
                s.GetRequiredService<Uploads>().Take(csv);
                return s.Ask<ImportOrganisations, ImportInput, ImportOrganisations.Output>(
                    new(write),
                    guild.Here.AsCaller(guild.Chief) with
                    {
                        Permissions = new HashSet<string>([OrganisationRights.All], StringComparer.Ordinal),
                    }
                );
            }
        );

    private async Task<Error?> Why(Guild guild, string csv) => (await Import(guild, csv)).Errors.OfType<CsvErrors.BadRow>().Single().Why;

    private Task<List<OrganisationCard>> All(Guild guild) =>
        ground.In(guild.Here, s => s.GetRequiredService<OrganisationsFacade>().All(default));
}
