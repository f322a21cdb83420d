using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Projects.Tests;

/// <summary>Personal data in projects: the archive of a person, and an erasure.</summary>
public sealed class ProjectPrivacyTests(Ground ground) : IClassFixture<Ground>
{
    [Fact] // seen to fail without the field of projects.project
    public async Task A_person_who_is_erased_leaves_no_key_share_or_signature_and_the_project_stays()
    {
        var studio = await Studio.Of(ground, 2, team: 2);
        var (gone, mate) = (studio.People[0], studio.People[1]);
        var version = await studio.Agree("60", "40");
        foreach (var person in studio.People)
            (await studio.Sign(person, version)).Errors.ShouldBeEmpty();
        await studio.Good<WriteLogEntry, WriteLogEntry.Input, WriteLogEntry.Output>(
            gone,
            new(studio.Project, "一起走了七戶", null, [gone, mate])
        );
        await studio.Good<AddOutcome, AddOutcome.Input, Created<OutcomeId>>(gone, new(studio.Project) { Title = "一張地圖" });
        await studio.Good<AddLink, AddLink.Input, Created<AttachmentId>>(gone, new(studio.Project, "https://example.org"));
        await studio.Good<AddBrief, AddBrief.Input, Created<BriefId>>(
            gone,
            new()
            {
                Title = new("甲"),
                About = "乙",
                AnswersUntil = studio.Today,
            }
        );
        var tables = await studio.Rows(w =>
            w.List<string>(
                $"select tablename::text from pg_tables where schemaname = 'projects' and tablename <> 'listed_project' order by 1",
                default
            )
        );
        (await Named()).ShouldBe([
            "agreement",
            "agreement_signature",
            "attachment",
            "brief",
            "log_entry",
            "log_person",
            "outcome",
            "project",
            "team_member",
        ]);

        await ground.In(studio.Here, async s => (await s.GetRequiredService<Erasure>().Erase(gone, default)).ShouldBeTrue());
        (await Named()).ShouldBeEmpty();
        var shown = await studio.Show(mate);
        shown.Team.Select(m => m.Person).ShouldBe([mate]);
        shown.Agreement.ShouldBe(new TeamAgreementState(1, 1, 1, true));
        shown.Log.Single().People.ShouldBe([mate]);
        (shown.Outcomes.Count, shown.Attachments.Count).ShouldBe((1, 1));
        var agreed = await studio.Good<ShowTeamAgreement, ShowTeamAgreement.Input, ShowTeamAgreement.Output>(mate, new(studio.Project));
        (agreed.Latest!.Hash, agreed.Latest.Shares.Count, agreed.Latest.Shares[mate]).ShouldBe((version.Hash, 1, 4000));

        async Task<List<string>> Named()
        {
            var named = new List<string>();
            foreach (var table in tables)
                if (
                    await ground.Database.Ask<bool>(
                        $"select exists (select from projects.{table} t where strpos(t::text, $1) > 0)",
                        gone.ToString()
                    )
                )
                    named.Add(table);
            return named;
        }
    }

    [Fact] // seen to fail with all shares read
    public async Task An_archive_has_what_its_person_agreed_with_their_own_share_and_no_ones_else()
    {
        var studio = await Studio.Of(ground, 3, team: 2);
        var version = await studio.Agree("61.25", "38.75");
        (await studio.Sign(studio.People[1], version)).Errors.ShouldBeEmpty();
        using var mine = JsonDocument.Parse((await Agreements(studio.People[1]))!);
        var agreed = mine.RootElement.EnumerateArray().Single();
        (
            agreed.GetProperty("share_percent").GetDecimal(),
            agreed.GetProperty("signed_as").GetString(),
            agreed.GetProperty("written_by_you").GetBoolean()
        ).ShouldBe((38.75m, "夥伴02", false));
        mine.RootElement.GetRawText().ShouldNotContain(studio.People[0].ToString());
        mine.RootElement.GetRawText().ShouldNotContain("61.25");
        (await Agreements(studio.People[2])).ShouldBeNull("they agreed nothing");

        async Task<string?> Agreements(PersonId person)
        {
            using var whole = new MemoryStream();
            await ground.In(studio.Here, s => s.GetRequiredService<Archive>().Write(person, Languages.English, whole, null, default));
            await using var zip = new ZipArchive(whole, ZipArchiveMode.Read);
            if (zip.GetEntry("projects.agreement.json") is not { } entry)
                return null;
            using var reader = new StreamReader(await entry.OpenAsync(), Encoding.UTF8);
            return await reader.ReadToEndAsync();
        }
    }
}
