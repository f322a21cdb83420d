using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Juluo.Lens.Tests.Neighbours;

namespace Juluo.Lens.Tests;

public sealed class MeasureTests(Ground ground) : IClassFixture<Ground>
{
    private readonly Instant now = Instant.FromDateTimeOffset(ground.Time.GetUtcNow());

    private async Task<ShowMeasures.Output> Shown(Community community) =>
        (
            await ground.In(
                community,
                s => ActivatorUtilities.CreateInstance<ShowMeasures>(s).Handle(new(), Caller.Visitor(community, Languages.English), default)
            )
        ).Value;

    [Fact] // seen to fail with Statistic.Few set to 1
    public async Task Fewer_than_five_people_are_never_a_figure()
    {
        var people = await ground.Add(ground.Hillside, 4);
        await ground.Tell(
            ground.Hillside,
            [
                .. Enumerable
                    .Range(1, 20)
                    .SelectMany(d =>
                        new[]
                        {
                            Sat(now - Duration.FromDays(d), people[d % 4], people[(d + 1) % 4], 30),
                            Sat(now - Duration.FromDays(d), people[(d + 2) % 4], people[(d + 3) % 4], 30),
                        }
                    ),
            ]
        );
        await ground.Compute(ground.Hillside);
        (await Shown(ground.Hillside)).Groups.SelectMany(g => g.Measures).ShouldAllBe(m => m.Value == null && m.Detail.Count == 0);
    }

    [Fact] // seen to fail with bands and what is usual shown from five people on
    public async Task Fewer_than_ten_people_have_a_figure_without_a_band_and_without_what_is_usual()
    {
        await using var young = new Lazily();
        await young.Ground.InitializeAsync();
        var here = young.Ground.Riverside;
        var people = await young.Ground.Add(here, 6);
        await young.Ground.Tell(
            here,
            [
                .. Enumerable
                    .Range(1, 60)
                    .SelectMany(d =>
                        new[]
                        {
                            Sat(now - Duration.FromDays(d), people[d % 6], people[(d + 1) % 6], 30),
                            Sat(now - Duration.FromDays(d), people[(d + 2) % 6], people[(d + 4) % 6], 30),
                        }
                    ),
            ]
        );
        await young.Ground.Compute(here);
        var shown = (
            await young.Ground.In(
                here,
                s => ActivatorUtilities.CreateInstance<ShowMeasures>(s).Handle(new(), Caller.Visitor(here, Languages.English), default)
            )
        ).Value;
        var measures = shown.Groups.SelectMany(g => g.Measures).ToList();
        measures.ShouldContain(m => m.Value != null && m.N >= Statistic.Few && m.N < Statistic.FewForTrend);
        measures
            .Where(m => m.N < Statistic.FewForTrend)
            .ShouldAllBe(m => m.Low == null && m.High == null && m.Usual == null && m.Moved == 0 && m.Trend.Count == 0);
    }

    [FactWithData("workplace-2013")]
    public async Task The_real_office_has_sane_figures_with_bands_that_hold_them()
    {
        var folder = Repository.SharedData("workplace-2013")!;
        // Ten working days that end on the Friday before the clock's week.
        var start = new LocalDate(2026, 11, 2);
        await ground.In(
            ground.Riverside,
            s =>
                s.GetRequiredService<InteractionImport>()
                    .Run(
                        File.OpenRead(Path.Combine(folder, "contacts.csv")),
                        File.OpenRead(Path.Combine(folder, "nodes.csv")),
                        new("office", Start: start, AddPeople: true),
                        null,
                        null,
                        default
                    )
        );
        await ground.Compute(ground.Riverside);
        async Task<double> Of(string name, string column = "value") =>
            await ground.Database.Ask<double>(
                $"select {column} from lens.measure where community_id = $1 and week = '2026-11-09' and name = $2",
                ground.Riverside.Id.Value,
                name
            );
        (await Of("degree")).ShouldBeInRange(3.5, 9);
        (await Of("clustering")).ShouldBeInRange(0.23, 0.27);
        (await Of("path-length")).ShouldBeInRange(3, 4.05);
        (await Of("constraint")).ShouldBeInRange(0.18, 0.41);
        (await Of("effective-size")).ShouldBeInRange(0.76, 0.88);
        (await Of("core")).ShouldBeInRange(4, 7);
        (await Of("modularity")).ShouldBeInRange(0.59, 0.66);
        (await Of("assortativity")).ShouldBeInRange(0.68, 0.775);
        (await Of("persistence")).ShouldBeInRange(0.30, 0.40);
        (await Of("ei")).ShouldBeInRange(-1.4, -0.97);
        foreach (var name in (string[])["degree", "clustering", "constraint", "assortativity", "ei"])
        {
            var value = await Of(name);
            value.ShouldBeInRange(await Of(name, "low"), await Of(name, "high"), name);
        }
    }

    [FactWithData("conference-2009", "conference-2016")]
    public async Task Two_days_of_a_conference_are_read_without_a_stumble()
    {
        foreach (var name in (string[])["conference-2009", "conference-2016"])
        {
            var folder = Repository.SharedData(name)!;
            await using var alone = new Lazily();
            await alone.Ground.InitializeAsync();
            var here = alone.Ground.Riverside;
            var report = await alone.Ground.In(
                here,
                s =>
                    s.GetRequiredService<InteractionImport>()
                        .Run(
                            File.OpenRead(Path.Combine(folder, "contacts.csv")),
                            File.OpenRead(Path.Combine(folder, "nodes.csv")),
                            new(name, Start: new LocalDate(2026, 11, 16), AddPeople: true),
                            null,
                            null,
                            default
                        )
            );
            report.Problems.ShouldBeEmpty();
            await alone.Ground.Compute(here);
            var week = name == "conference-2016" ? await alone.Ground.Database.Ask<long>("select count(*) from lens.evidence") : 0;
            if (name == "conference-2016")
                week.ShouldBe(7497, "every pair of the log; it is ten years old, so there is no week to show");
            else
                (
                    await alone.Ground.Database.Ask<double>(
                        "select value from lens.measure where name = 'degree' order by week desc limit 1"
                    )
                ).ShouldBeInRange(4, 40);
        }
    }

    private sealed class Lazily : IAsyncDisposable
    {
        public Ground Ground { get; } = new();

        public async ValueTask DisposeAsync() => await Ground.DisposeAsync();
    }

    [Fact]
    public async Task Conversion_follows_introductions_each_once()
    {
        await using var alone = new Lazily();
        await alone.Ground.InitializeAsync();
        var here = alone.Ground.Riverside;
        var people = await alone.Ground.Add(here, 10);
        await alone.Ground.In(
            here,
            async s =>
            {
                var keep = ActivatorUtilities.CreateInstance<RecordFunnelStage>(s);
                for (var k = 0; k < 10; k++)
                for (var twice = 0; twice < 2; twice++)
                {
                    var id = new Guid(k + 1, 0, 0, new byte[8]);
                    await keep.React(new(id, FunnelStage.Proposed, people[k], people[(k + 1) % 10], now - Duration.FromDays(20)), default);
                    if (k < 4)
                        await keep.React(new(id, FunnelStage.Met, people[k], people[(k + 1) % 10], now - Duration.FromDays(10)), default);
                }

                // Eight needs whose two days ended since Monday: five answered within them, one too late, two not; and one from an hour ago, one from the week before.
                var ask = ActivatorUtilities.CreateInstance<RecordAsk>(s);
                for (var k = 0; k < 10; k++)
                {
                    var id = new Guid(k + 1, 1, 0, new byte[8]);
                    var asked =
                        now
                        - (
                            k == 8 ? Duration.FromHours(1)
                            : k == 9 ? Duration.FromDays(9)
                            : Duration.FromHours(49)
                        );
                    await ask.React(new(id, AskStage.Asked, people[k], asked), default);
                    if (k < 6)
                        await ask.React(new(id, AskStage.Answered, people[k], asked + Duration.FromHours(k == 5 ? 49 : 47)), default);
                    // A second response changes nothing.
                    await ask.React(new(new Guid(1, 1, 0, new byte[8]), AskStage.Answered, people[0], now), default);
                }
            }
        );
        await alone.Ground.Compute(here);
        var shown = (
            await alone.Ground.In(
                here,
                s => ActivatorUtilities.CreateInstance<ShowMeasures>(s).Handle(new(), Caller.Visitor(here, Languages.English), default)
            )
        ).Value;
        shown.Find("conversion")!.Value!.Value.ShouldBe(0.4, 1e-9);
        MeasureFormat
            .InOrder(shown.Find("conversion")!.Detail)
            .Select(p => (p.Key, p.Value))
            .Take(3)
            .ShouldBe([("proposed", 10), ("accepted", 0), ("met", 4)]);
        shown.Find("response")!.Value!.Value.ShouldBe(0.625, 1e-9);
    }

    [Fact] // seen to fail with every band shown: "1" was there, the share of a single pair of two people with one contact in common
    public void A_band_of_fewer_pairs_than_five_people_make_is_not_shown()
    {
        WeekGraph Week(params (int A, int B)[] met) =>
            WeekGraph.Of(
                12,
                met.Select(m => new Detection(m.A, m.B, 1, 30, 2, (short)InteractionKind.Help, 0)),
                new HashSet<long>(),
                _ => 0
            );
        var figures = ChangeMeasures.Of(Week((0, 1), (1, 2)), Week((0, 2), (3, 4), (5, 6), (7, 8)), thorough: false);
        figures.Single(f => f.Name == "closure").Detail!.Keys.ShouldBe(["0"]);
    }

    [Theory] // seen to fail without the least number of people: two of ninety-four were shown
    [InlineData(2, 94, 0)]
    [InlineData(5, 94, 94)]
    [InlineData(0, 94, 94)]
    public void A_handful_of_people_without_ties_is_not_counted_in_public(int alone, int settled, int people) =>
        Arrivals.Isolates(alone, settled).N.ShouldBe(people);

    [Fact]
    public void Some_of_few_have_a_wide_interval()
    {
        var figure = new Tallied(3, 4, 8).As("response");
        (figure.Low, figure.High).ShouldSatisfyAllConditions(b => b.Low.ShouldBe(0.301, 0.001), b => b.High.ShouldBe(0.954, 0.001)); // Wilson 1927, as R's prop.test without correction
    }
}
