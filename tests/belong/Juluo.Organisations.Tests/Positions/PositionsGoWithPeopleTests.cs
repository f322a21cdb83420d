using System.IO.Compression;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Organisations.Tests;

/// <summary>Changes of people in People are followed by their positions here.</summary>
public sealed class PositionsGoWithPeopleTests(PeopleSite site) : IClassFixture<PeopleSite>
{
    [Fact] // seen to fail without Moves on organisations.position, and without what it says of the same position
    public async Task Positions_go_over_with_a_merge_and_come_back_with_its_undo_but_one_that_both_hold_stays()
    {
        var (gone, kept) = (await Somebody("併一"), await Somebody("併二"));
        await Firm("併合行", (gone, "合夥人"), (gone, "排版"), (kept, "排版"));
        var merge = default(MergeId);
        await site.In(
            site.Riverside,
            async s => merge = (await s.GetRequiredService<MergeStore>().Merge(gone, kept, site.Operator, default)).Value
        );
        (await Titles(kept)).ShouldBe("合夥人 排版");
        (await Titles(gone)).ShouldBe("排版");

        await site.In(site.Riverside, async s => (await s.GetRequiredService<MergeStore>().Undo(merge, default)).Failed.ShouldBeFalse());
        (await Titles(gone)).ShouldBe("合夥人 排版");
        (await Titles(kept)).ShouldBe("排版");
    }

    [Fact]
    public async Task Who_is_erased_holds_no_position_and_what_they_added_stays_without_them()
    {
        var (erased, other) = (await Somebody("刪一"), await Somebody("留二"));
        var firm = await Firm("留存行", (erased, "店長"), (other, "店員"));
        await site.Database.Do("update organisations.organisation set added_by = $2 where id = $1", firm.Value, erased.Value);
        await site.In(site.Riverside, async s => (await s.GetRequiredService<Erasure>().Erase(erased, default)).ShouldBeTrue());
        (await Titles(erased)).ShouldBeNull();
        (await Titles(other)).ShouldBe("店員");
        (
            await site.Database.Ask<long>("select count(*) from organisations.organisation where id = $1 and added_by is null", firm.Value)
        ).ShouldBe(1);
    }

    [Fact] // seen to fail without the field of organisations.position
    public async Task My_archive_says_where_I_work()
    {
        var (mine, other) = (await Somebody("檔一"), await Somebody("檔二"));
        await Firm("檔案行", (mine, "檔案員"), (other, "別人的職稱"));
        using var whole = new MemoryStream();
        await site.In(site.Riverside, s => s.GetRequiredService<Archive>().Write(mine, Languages.English, whole, null, default));
        using var zip = new ZipArchive(whole, ZipArchiveMode.Read);
        await using var positions = await zip.GetEntry("organisations.position.json")!.OpenAsync();
        (await JsonDocument.ParseAsync(positions))
            .RootElement.EnumerateArray()
            .Select(p => p.GetProperty("title").GetString())
            .ShouldBe(["檔案員"]);
    }

    [Fact] // seen to fail with every position shown, whatever People says of its holder
    public async Task Who_has_left_is_not_named_where_they_worked_until_they_return()
    {
        var left = await Somebody("離一");
        var firm = await Firm("往來行", (left, "掌櫃"));
        (await Named(firm)).ShouldBe(["離一"]);
        await site.In(site.Riverside, s => s.GetRequiredService<PeopleFacade>().Leave(left, new(2026, 1, 5), default));
        (await Named(firm)).ShouldBeEmpty();
        (await Titles(left)).ShouldBe("掌櫃", "they keep their past");
        await site.Database.Do("update people.person set state = 'active', left_on = null where id = $1", left.Value);
        (await Named(firm)).ShouldBe(["離一"]);
    }

    private async Task<PersonId> Somebody(string name)
    {
        var id = default(PersonId);
        await site.In(
            site.Riverside,
            async s => id = (await s.GetRequiredService<ArrivalsFacade>().Add(Neighbourhood.Someone(name), default)).Value
        );
        return id;
    }

    private async Task<OrganisationId> Firm(string name, params (PersonId Person, string Title)[] positions)
    {
        var id = default(OrganisationId);
        await site.In(
            site.Riverside,
            async s =>
                id = (
                    await s.GetRequiredService<OrganisationsFacade>()
                        .Add(
                            [
                                new(name, OrganisationKind.Firm)
                                {
                                    People = [.. positions.Select(p => (p.Person, p.Title, new NodaTime.LocalDate(2025, 9, 1)))],
                                },
                            ],
                            default
                        )
                ).Value[0]
        );
        return id;
    }

    private Task<string?> Titles(PersonId person) =>
        site.Database.Ask<string?>(
            "select string_agg(title, ' ' order by title collate \"C\") from organisations.position where person_id = $1",
            person.Value
        );

    /// <summary>The people whom another member sees on the page of an organisation.</summary>
    private async Task<List<string>> Named(OrganisationId firm)
    {
        var named = new List<string>();
        await site.In(
            site.Riverside,
            async s =>
            {
                var slice = ActivatorUtilities.CreateInstance<ShowOrganisation>(s);
                var shown = await slice.Handle(new(firm), site.Riverside.AsCaller(site.Member), default);
                named.AddRange(shown.Value.Positions.Select(p => p.Person.Name));
            }
        );
        return named;
    }
}
