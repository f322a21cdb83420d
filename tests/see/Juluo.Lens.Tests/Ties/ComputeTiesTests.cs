using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static Juluo.Lens.Tests.Neighbours;

namespace Juluo.Lens.Tests;

public sealed class ComputeTiesTests : IAsyncLifetime
{
    private readonly Ground ground = new();
    private Instant now;

    public async Task InitializeAsync()
    {
        await ground.InitializeAsync();
        now = Instant.FromDateTimeOffset(ground.Time.GetUtcNow());
    }

    public Task DisposeAsync() => ground.DisposeAsync();

    private Community Here => ground.Riverside;

    /// <summary>Twelve people; 0 and 1 sit together every day, the others here and there.</summary>
    private async Task<PersonId[]> Furnish()
    {
        var people = await ground.Add(Here, 12);
        var random = new Random(7);
        var told = new List<Interaction>();
        for (var day = 1; day <= 20; day++)
        {
            var at = now - Duration.FromDays(day);
            told.Add(Sat(at, people[0], people[1], 120));
            told.Add(Sat(at + Duration.FromHours(3), people[0], people[1], 60));
            for (var k = 0; k < 6; k++)
            {
                var (x, y) = (random.Next(2, 12), random.Next(2, 12));
                if (x != y)
                    told.Add(Sat(at + Duration.FromHours(k), people[x], people[y], 30, "大桌"));
            }
        }

        told.Add(Dealt(now - Duration.FromDays(3), InteractionKind.Help, people[0], people[1], 30));
        told.Add(Dealt(now - Duration.FromDays(30), InteractionKind.Project, people[2], people[3], 600));
        await ground.Tell(Here, [.. told.DistinctBy(t => t.ExternalId)]);
        return people;
    }

    private async Task<TieCard?> Tie(PersonId a, PersonId b) =>
        (await ground.Network(Here)).Ties.SingleOrDefault(t => t.Other(a) == b && (t.A == a || t.B == a));

    [Fact]
    public async Task Who_sits_together_and_helps_is_a_good_neighbour_and_who_works_together_a_partner()
    {
        var people = await Furnish();
        await ground.Compute(Here);
        var neighbour = (await Tie(people[0], people[1]))!;
        neighbour.Kind.ShouldBe(TieKind.Neighbour);
        neighbour.Significance.ShouldBeLessThan(0.05);
        neighbour.DaysTogether.ShouldBe(20);
        neighbour.Reasons[0].ShouldBe(new TieReason.SameZone("安靜區", 20));
        neighbour.Reasons.ShouldContain(new TieReason.Helped(1));
        (neighbour.AdviceByA + neighbour.AdviceByB).ShouldBe(1);
        (neighbour.A == people[0] ? neighbour.AdviceByA : neighbour.AdviceByB).ShouldBe(1, "the one who helped gave");
        (await Tie(people[2], people[3]))!.Kind.ShouldBe(TieKind.Partner);
    }

    [Fact]
    public async Task Bookings_alone_never_make_a_neighbour()
    {
        var people = await ground.Add(Here, 6);
        await ground.Tell(Here, [.. Enumerable.Range(1, 25).Select(d => Sat(now - Duration.FromDays(d), people[0], people[1], 400))]);
        await ground.Compute(Here);
        ((int)((await Tie(people[0], people[1]))?.Kind ?? TieKind.Stranger)).ShouldBeLessThan((int)TieKind.Neighbour);
    }

    [Fact]
    public async Task After_the_work_partners_are_neighbours_again()
    {
        var people = await ground.Add(Here, 2);
        await ground.Tell(
            Here,
            Dealt(now - Duration.FromDays(200), InteractionKind.Project, people[0], people[1], 600),
            Dealt(now - Duration.FromDays(5), InteractionKind.Reply, people[0], people[1])
        );
        await ground.Compute(Here);
        (await Tie(people[0], people[1]))!.Kind.ShouldBe(TieKind.Neighbour);
    }

    [Fact] // seen to fail with the carried value written back without its day
    public async Task Counting_bit_by_bit_gives_the_same_strengths_as_counting_all_at_once()
    {
        var people = await ground.Add(Here, 8);
        var there = await ground.Add(ground.Hillside, 8);
        var random = new Random(3);
        var kinds = Enum.GetValues<InteractionKind>();
        var facts = Enumerable
            .Range(0, 300)
            .Select(k =>
                (
                    A: random.Next(8),
                    Step: 1 + random.Next(7),
                    Kind: kinds[random.Next(kinds.Length)],
                    At: now - Duration.FromMinutes(random.Next(60 * 24 * 80)),
                    Minutes: random.NextDouble() * 100
                )
            )
            .ToArray();
        Interaction Of(PersonId[] who, int k) =>
            new(
                facts[k].At,
                facts[k].Kind,
                who[facts[k].A],
                who[(facts[k].A + facts[k].Step) % 8],
                facts[k].Minutes,
                "z",
                2 + k % 4,
                "t",
                $"{k}"
            );
        foreach (var some in Enumerable.Range(0, 300).Chunk(37))
        {
            await ground.Tell(Here, [.. some.Select(k => Of(people, k))]);
            await ground.Compute(Here);
        }

        await ground.Tell(ground.Hillside, [.. Enumerable.Range(0, 300).Select(k => Of(there, k))]);
        await ground.Compute(ground.Hillside);

        async Task<Dictionary<(int, int), TieCard>> Ties(Community community, PersonId[] who) =>
            (await ground.Network(community)).Ties.ToDictionary(t => Low(Array.IndexOf(who, t.A), Array.IndexOf(who, t.B)));
        var bit = await Ties(Here, people);
        var whole = await Ties(ground.Hillside, there);
        bit.Keys.Order().ShouldBe(whole.Keys.Order());
        foreach (var (pair, tie) in whole)
            bit[pair].ShouldSatisfyAllConditions(t => t.Strength.ShouldBe(tie.Strength, 1e-5), t => t.Kind.ShouldBe(tie.Kind));
        var sums = await ground.Database.Ask<double>(
            "select max(abs(x.s - y.s)) from (select sum(value * 2 ^ ((day - 20776) / 12)) s, kind from lens.evidence where community_id = $1 group by kind) x join (select sum(value * 2 ^ ((day - 20776) / 12)) s, kind from lens.evidence where community_id = $2 group by kind) y using (kind) where kind < 10",
            Here.Id.Value,
            ground.Hillside.Id.Value
        );
        sums.ShouldBeLessThan(1e-9);
    }

    private static (int, int) Low(int a, int b) => a < b ? (a, b) : (b, a);

    [Fact] // seen to fail without the filter of the roster
    public async Task Who_did_not_agree_appears_in_nothing()
    {
        var people = await Furnish();
        var silent = (await ground.Add(Here, 1, counts: false))[0];
        await ground.Tell(Here, [.. Enumerable.Range(1, 20).Select(d => Sat(now - Duration.FromDays(d), people[0], silent, 300))]);
        await ground.Compute(Here);
        var network = await ground.Network(Here);
        network.People.ShouldNotContain(p => p.Id == silent);
        network.Ties.ShouldNotContain(t => t.A == silent || t.B == silent);
        (
            await ground.Database.Ask<long>(
                "select (select count(*) from lens.evidence where a = $1 or b = $1) + (select count(*) from lens.visit where person_id = $1)",
                silent.Value
            )
        ).ShouldBe(0);
    }

    [Fact]
    public async Task Who_takes_consent_back_disappears_at_once_and_leaves_no_strength_behind()
    {
        var people = await Furnish();
        await ground.Compute(Here);
        await ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(people[0], Purpose.Presence, given: false, default));
        (await ground.Network(Here)).Ties.ShouldNotContain(
            t => t.A == people[0] || t.B == people[0],
            "filtered when read, before any job ran"
        );

        await ground.Compute(Here);
        (await ground.Database.Ask<long>("select count(*) from lens.evidence where a = $1 or b = $1", people[0].Value)).ShouldBe(0);

        await ground.In(Here, s => s.GetRequiredService<ConsentsFacade>().Set(people[0], Purpose.Presence, given: true, default));
        await ground.Compute(Here);
        (await Tie(people[0], people[1]))!.Kind.ShouldBe(TieKind.Neighbour, "counted again from the ledger");
    }

    [Fact] // seen to fail without the delete from lens.correction
    public async Task A_forgotten_person_is_in_no_row_of_this_room()
    {
        var people = await Furnish();
        await ground.Compute(Here);
        await ground.In(Here, s => s.GetRequiredService<Erasure>().Erase(people[0], default));
        foreach (
            var (table, where) in new[]
            {
                ("interaction", "a = $1 or b = $1"),
                ("evidence", "a = $1 or b = $1"),
                ("tie", "a = $1 or b = $1"),
                ("tie_week", "a = $1 or b = $1"),
                ("correction", "a = $1 or b = $1"),
                ("introduction", "a = $1 or b = $1"),
                ("visit", "person_id = $1"),
                ("spot", "person_id = $1"),
                ("reading", "picture::text like '%' || $1::text || '%'"),
            }
        )
            (await ground.Database.Ask<long>($"select count(*) from lens.{table} where {where}", people[0].Value)).ShouldBe(0, table);
    }

    [Fact]
    public async Task Past_weeks_are_kept_and_read_again_when_older_rows_come_in()
    {
        var people = await Furnish();
        await ground.Compute(Here);
        (await ground.Database.Ask<long>("select count(distinct week) from lens.tie_week")).ShouldBeInRange(3, 5);
        await ground.Tell(
            Here,
            [
                .. Enumerable.Range(60, 20).Select(d => Sat(now - Duration.FromDays(d), people[4], people[5], 300)),
                Dealt(now - Duration.FromDays(70), InteractionKind.Project, people[4], people[5], 600),
            ]
        );
        await ground.Compute(Here);
        (
            await ground.Database.Ask<long>(
                "select count(*) from lens.tie_week where a in ($1, $2) and b in ($1, $2) and week < '2026-10-01'",
                people[4].Value,
                people[5].Value
            )
        ).ShouldBeGreaterThan(0);
    }
}
