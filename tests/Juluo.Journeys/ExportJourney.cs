using System.Text;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Journeys;

/// <summary>A researcher exports the network, without any people in it.</summary>
[Collection(LaneStories.Name)]
public sealed class ExportJourney(Lane lane)
{
    [Journey("L7")]
    public async Task A_researcher_takes_the_network_along_in_every_form_and_nobody_is_in_it()
    {
        await using var desk = await lane.SignedIn(lane.First(SampleRole.Researcher));
        await desk.Go("/exports");
        await desk.Inspect("L7-1-exports");
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var format in (string[])["Gexf", "GraphMl", "Nodes", "Edges"])
        {
            var file = await desk.Download($"form[action='/exports/{format}'] button");
            file.Name.ShouldStartWith("laneside-network");
            files[format] = Encoding.UTF8.GetString(file.Content);
        }

        var gexf = XDocument.Parse(files["Gexf"]);
        var people = gexf.Descendants().Count(e => e.Name.LocalName == "node");
        var ties = gexf.Descendants().Count(e => e.Name.LocalName == "edge");
        people.ShouldBeGreaterThanOrEqualTo(10);
        ties.ShouldBeGreaterThan(people / 2);
        var graphml = XDocument.Parse(files["GraphMl"]);
        graphml.Descendants().Count(e => e.Name.LocalName == "node").ShouldBe(people);
        graphml.Descendants().Count(e => e.Name.LocalName == "edge").ShouldBe(ties);
        Rows(files["Nodes"]).ShouldBe(people);
        Rows(files["Edges"]).ShouldBe(ties);

        foreach (var (format, text) in files)
        foreach (var person in lane.Sample.People)
        foreach (
            var trace in (string[])
                [person.Name, person.LatinName, person.Email, person.Key, lane.Id(person).ToString(), lane.Id(person).Value.ToString("N")]
        )
            text.Contains(trace, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{format} holds {trace}");
        desk.Problems.ShouldBeEmpty();
    }

    [Journey("L7")]
    public async Task A_member_may_not_and_reads_why()
    {
        await using var home = await lane.SignedIn(lane.First(SampleRole.Member));
        (await home.Go("/exports")).Status.ShouldBe(403);
        lane.Say(new Denied()).ShouldStartWith(await home.Text("h1"));
        (await home.Count("a[href='/exports']")).ShouldBe(0);
        await home.Inspect("L7-2-member");
    }

    [Journey("L7")]
    public async Task A_community_of_a_handful_is_told_that_it_would_be_recognised()
    {
        var handful = new Community(
            Id.New<CommunityId>(lane.Services.GetRequiredService<Clock>()),
            "handful",
            new("小屋", "Handful"),
            new("五個人的小屋。", "A house of five."),
            "Asia/Taipei",
            "TWD"
        );
        await lane.Services.GetRequiredService<Communities>().Found(handful, default);
        await lane.In(
            handful,
            async s =>
            {
                var account = await s.GetRequiredService<Accounts>().Create("ines@handful.example", SampleLoader.Password);
                var day = new LocalDate(2026, 1, 5);
                var people = (string[])["Ines", "Otto", "Pia", "Quan", "Rosa"];
                await s.GetRequiredService<ArrivalsFacade>()
                    .AddMany(
                        [
                            .. people.Select(
                                (name, k) =>
                                    new NewPerson(name, day)
                                    {
                                        Roles = [Role.Researcher],
                                        Account = k == 0 ? account.Value : null,
                                        PresenceCounts = true,
                                    }
                            ),
                        ],
                        default
                    );
            }
        );
        await using var desk = await lane.Visitor(Look.WithoutScripts);
        await desk.SignIn("ines@handful.example", SampleLoader.Password);
        await desk.Go("/exports");
        (await desk.Text("h1")).ShouldBe(lane.Words["lens.exports.too-few"]);
        (await desk.Count("form[action^='/exports/']")).ShouldBe(0);
        await desk.Inspect("L7-3-too-few");
    }

    private static int Rows(string csv) =>
        csv.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length - 1;
}
