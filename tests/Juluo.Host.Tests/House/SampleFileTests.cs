using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Host.Tests;

/// <summary>The samples match each other: imported one after another into an empty community, or one with any preset, each is imported completely.</summary>
public sealed class SampleFileTests(Ground ground) : IClassFixture<Ground>
{
    /// <summary>A table that refers to another one comes after it.</summary>
    internal static readonly (string Table, Type Import)[] Imports =
    [
        ("plans", typeof(ImportPlans)),
        ("subscriptions", typeof(ImportSubscriptions)),
        ("passes", typeof(ImportPasses)),
        ("sold-passes", typeof(ImportSoldPasses)),
        ("resources", typeof(ImportResources)),
        ("bookings", typeof(ImportBookings)),
        ("deposits", typeof(ImportDeposits)),
        ("visitors", typeof(ImportVisitors)),
        ("organisations", typeof(ImportOrganisations)),
        ("projects", typeof(ImportProjectIndex)),
        ("programmes", typeof(ImportGrants)),
    ];

    public static TheoryData<string> Spoken => [.. Languages.All];

    public static TheoryData<string, HousePreset?> Begun
    {
        get
        {
            var all = new TheoryData<string, HousePreset?>();
            foreach (var language in Languages.All)
            foreach (var preset in Enum.GetValues<HousePreset>().Cast<HousePreset?>().Prepend(null))
                all.Add(language, preset);
            return all;
        }
    }

    [Theory] // met in a house founded as studios: it has a day pass already, and the sample’s sold passes were refused
    [MemberData(nameof(Begun))]
    public async Task Each_import_takes_its_sample_after_those_that_it_speaks_of(string language, HousePreset? begun)
    {
        var house = await House.Of(ground, 1);
        if (begun is { } preset)
            await house.Good<ApplyPreset, ApplyPreset.Input, Done>(house.People[0], new(preset), SpacesModule.Manage);
        (await Members(house, language)).Added.ShouldBe(2);
        foreach (var (table, import) in Imports)
        {
            var outcome = await Import(house, import, await Sample(house, table, language));
            outcome.Errors.ShouldBeEmpty(table);
            var result = (ImportResult)outcome.Value;
            result.PassedOver.ShouldBeNull(table);
            result.Figures().Single(f => f.Name == "added").Number.ShouldBeGreaterThan(1, table);
        }
    }

    [Fact] // before: the lines of all rows that were here were named, "even if the file says something else"
    public async Task A_row_that_is_here_already_is_compared_with_what_the_file_says()
    {
        var house = await House.Of(ground, 1);
        await Members(house, Languages.English);
        foreach (var (table, import) in Imports.Where(i => Otherwise.ContainsKey(i.Table)))
        {
            var sample = await Sample(house, table, Languages.English);
            (await Import(house, import, sample)).Errors.ShouldBeEmpty(table);
            async Task<ImportResult> Again(string text)
            {
                var outcome = await Import(house, import, text, write: false);
                outcome.Errors.ShouldBeEmpty(table);
                return (ImportResult)outcome.Value;
            }

            var same = await Again(sample);
            same.Kept.ShouldNotBeNull(table);
            same.Differing.ShouldBeNull(table);
            same.NotCompared.ShouldBeNull(table);
            foreach (var (was, now, columns) in Otherwise[table])
            {
                sample.ShouldContain(was, Shouldly.Case.Sensitive, table);
                var result = await Again(sample.Replace(was, now, StringComparison.Ordinal));
                (result.Differing ?? [])
                    .Select(d => (d.Row, d.Column))
                    .ShouldBe((columns?.Split(' ') ?? []).Select(c => (2, c)), $"{table}: {now}");
                result.NotCompared.ShouldBeNull(table);
            }
        }
    }

    /// <summary>A sample's text, other words for it, and the columns that differ then; null if they mean the same.</summary>
    private static readonly Dictionary<string, (string Was, string Now, string? Columns)[]> Otherwise = new(StringComparer.Ordinal)
    {
        ["plans"] = [("Full month,4500", "Full month,4800", "price"), ("Full month,4500", "Full month,\"4,500.00\"", null)],
        ["subscriptions"] = [(",4000,,,C-1", ",4100,,,C-1", "price"), ("mei@example.org,Full", "Mei Lin,Full", null)],
        ["passes"] = [("Single visit,350", "Single visit,400", "price"), ("day,,,30,,yes", "day,,,60,,yes", "valid_days")],
        ["sold-passes"] = [("10,3,7,2800", "10,3,7,2900", "price")],
        ["resources"] = [("Window desks,,12", "Window desks,,10", "units")],
        ["bookings"] =
        [
            ("6,800,B-1", "6,900,B-1", "price"),
            ("10:00,12:00", "10:00,12:30", "from to"),
            ("10:00,12:00", "10:00 AM,12:00", null),
        ],
        ["deposits"] = [("Key,1000", "Key,1200", "amount")],
        ["visitors"] = [("14:30", "15:00", "time"), ("14:30", "2:30 PM", null)],
    };

    [Theory]
    [MemberData(nameof(Spoken))]
    public async Task Samples_of_groups_and_of_invitations_are_read_without_an_error(string language)
    {
        var house = await House.Of(ground, 1);
        using var groups = new MemoryStream(Encoding.UTF8.GetBytes(await Sample(house, "groups", language)));
        (await GroupCsv.Read(groups, default)).Errors.ShouldBeEmpty();
        var invitations = InvitationTable.Read(
            await Sample(house, "invitations", language),
            new(language, Role.Member, null, null),
            house.Now + Duration.FromDays(14),
            new(2026, 11, 19)
        );
        invitations.Wrong.ShouldBeEmpty();
        invitations.Good.Count.ShouldBe(2);
    }

    [Fact]
    public async Task There_is_no_sample_of_what_is_not_imported()
    {
        var house = await House.Of(ground, 1);
        var none = await house.Do<DownloadSample, DownloadSample.Input, Download>(house.People[0], new("ghosts"));
        none.Errors.Single().ShouldBeOfType<NotFound>();
    }

    /// <summary>In a spreadsheet's format: with a byte order mark.</summary>
    private Task<string> Sample(House house, string table, string language) =>
        ground.In(
            house.Here,
            async s =>
            {
                var words = new Words(s.GetRequiredService<Catalogue>(), language, house.Here.Zone);
                var file = await ActivatorUtilities
                    .CreateInstance<DownloadSample>(s, words)
                    .Handle(new(table), house.As(house.People[0]), default);
                file.Errors.ShouldBeEmpty(table);
                using var text = new MemoryStream();
                await file.Value.Write(text, default);
                text.ToArray().Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
                return Encoding.UTF8.GetString(text.ToArray()).TrimStart('\uFEFF');
            }
        );

    private async Task<ImportMembers.Output> Members(House house, string language)
    {
        var members = await house.Good<UploadMembers, UploadMembers.Input, UploadMembers.Output>(
            house.People[0],
            new(await Sample(house, "members", language)),
            "people.manage"
        );
        return await house.Good<ImportMembers, ImportMembers.Input, ImportMembers.Output>(
            house.People[0],
            new(members.Id),
            "people.manage"
        );
    }

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
}
