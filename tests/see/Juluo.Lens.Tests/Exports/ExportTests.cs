using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Juluo.Lens.Tests.Neighbours;

namespace Juluo.Lens.Tests;

public sealed class ExportTests(Ground ground) : IClassFixture<Ground>
{
    private readonly Instant now = Instant.FromDateTimeOffset(ground.Time.GetUtcNow());

    private Task<Outcome<Download>> Export(Community community, DownloadNetwork.Kind format) =>
        ground.In(
            community,
            s =>
                ActivatorUtilities
                    .CreateInstance<DownloadNetwork>(s)
                    .Handle(new(format), Caller.Visitor(community, Languages.English), default)
        );

    private static async Task<string> Text(Download file)
    {
        using var stream = new MemoryStream();
        await file.Write(stream, default);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private async Task<PersonId[]> Work(Community community, int count)
    {
        // Two professions of seven, and one person with the last one.
        var people = await ground.Add(community, count, professions: 2);
        var single = (await ground.Add(community, 3, professions: 3))[2];
        var all = people.Append(single).ToArray();
        await ground.Tell(
            community,
            [.. all.Select((p, k) => Dealt(now - Duration.FromDays(k + 1), InteractionKind.Project, p, all[(k + 1) % all.Length], 300))]
        );
        await ground.Compute(community);
        return all;
    }

    [Fact] // seen to fail with AnonymousNetwork.Least set to 1
    public async Task Fewer_than_ten_people_are_not_exported()
    {
        await Work(ground.Hillside, 7);
        (await Export(ground.Hillside, DownloadNetwork.Kind.Gexf)).Errors.ShouldHaveSingleItem().ShouldBeOfType<ExportErrors.TooFew>();
    }

    [Fact]
    public async Task An_export_names_nobody_tells_no_day_and_draws_new_numbers_each_time()
    {
        var people = await Work(ground.Riverside, 14);
        var files = new Dictionary<DownloadNetwork.Kind, string>();
        foreach (var format in Enum.GetValues<DownloadNetwork.Kind>())
            files[format] = await Text((await Export(ground.Riverside, format)).Value);
        foreach (var (format, text) in files)
        {
            text.ShouldNotContain("Person", Shouldly.Case.Sensitive, format.ToString());
            foreach (var person in people)
                text.ShouldNotContain(person.ToString());
        }

        var edges = files[DownloadNetwork.Kind.Edges].Trim().Split("\r\n");
        edges.Length.ShouldBe(16, "a header and fifteen ties");
        foreach (var date in edges.Skip(1).SelectMany(e => e.Split(',').Where(c => c.Length == 10 && c[4] == '-')))
            DateOnly.Parse(date).DayOfWeek.ShouldBe(DayOfWeek.Monday);
        var nodes = files[DownloadNetwork.Kind.Nodes].Trim().Split("\r\n");
        nodes.Count(n => n.Contains("other")).ShouldBe(1, "one alone in a trade is among the others");
        (await Text((await Export(ground.Riverside, DownloadNetwork.Kind.Edges)).Value)).ShouldNotBe(files[DownloadNetwork.Kind.Edges]);
        (
            await ground.Database.Ask<long>(
                "select count(*) from postgres.audit where action = 'lens.export' and community_id = $1",
                ground.Riverside.Id.Value
            )
        ).ShouldBe(Enum.GetValues<DownloadNetwork.Kind>().Length + 1);
    }
}
