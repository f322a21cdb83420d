using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Juluo.Matching.Tests.Value;

public sealed class AllocationTests
{
    private static readonly SampleCommunity Laneside = SampleCommunity.Make(
        new(SamplePreset.Laneside, 7, 120, new LocalDate(2026, 6, 1), 60)
    );

    [Fact]
    public void Nobody_is_in_more_pairs_than_they_have_turns()
    {
        var property = Prop.ForAll(
            Gen.Choose(1, 10_000).ToArbitrary(),
            seed =>
            {
                var chance = new Random(seed);
                var scene = Town.Of(Laneside, seed: (ulong)seed);
                scene = scene with
                {
                    People = [.. scene.People.Select(p => p with { Turns = chance.Next(0, 4), Waited = chance.Next(0, 5) })],
                };
                var list = Allocation.Of(scene);
                // No one knows of a pair that is held back: it takes no turn.
                var taken = list.Where(p => p.Arm != Arm.HeldBack)
                    .SelectMany(p => new[] { p.A, p.B })
                    .GroupBy(p => p)
                    .ToDictionary(g => g.Key, g => g.Count());
                return taken.All(t => t.Value <= scene.People[t.Key].Turns)
                    && list.All(p => p.A < p.B)
                    && list.Select(p => (p.A, p.B)).Distinct().Count() == list.Count;
            }
        );
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(15), property);
    }

    [Fact]
    public void The_worth_of_a_pair_is_the_same_from_either_side()
    {
        var valuation = Allocation.Value(Town.Of(Laneside));
        var pairs = Enumerable
            .Range(0, 60)
            .Select(k => (A: k, B: (k * 7 % 50) + 55))
            .Where(p => p.A != p.B && p.B < valuation.Scene.People.Count)
            .ToArray();
        var one = valuation.Of(pairs, default);
        var other = valuation.Of([.. pairs.Select(p => (p.B, p.A))], default);
        for (var k = 0; k < pairs.Length; k++)
            one[k].Log.ShouldBe(other[k].Log, 1e-9);
    }

    [Fact]
    public void The_same_scene_gives_the_same_list_and_another_seed_other_lots()
    {
        Allocation.Of(Town.Of(Laneside)).ShouldBe(Allocation.Of(Town.Of(Laneside)));
        Allocation.Of(Town.Of(Laneside, seed: 12)).ShouldNotBe(Allocation.Of(Town.Of(Laneside)));
    }

    [Fact]
    public void A_tenth_is_drawn_by_lot_and_about_a_seventh_is_held_back()
    {
        var lists = Enumerable.Range(1, 20).Select(seed => Allocation.Of(Town.Of(Laneside, seed: (ulong)seed))).ToArray();
        var pairs = lists.Sum(l => l.Count);
        ((double)lists.Sum(l => l.Count(p => p.Arm == Arm.HeldBack)) / pairs).ShouldBeInRange(0.10, 0.20);
        ((double)lists.Sum(l => l.Count(p => p.Arm == Arm.Explore)) / pairs).ShouldBeInRange(0.06, 0.12);
    }

    [Fact]
    public void Who_knows_each_other_or_is_barred_is_not_suggested()
    {
        var scene = Town.Of(Laneside);
        var first = Allocation.Of(scene).Select(p => (p.A, p.B)).ToHashSet();
        var second = Allocation.Of(scene with { Barred = first });
        second.Select(p => (p.A, p.B)).ShouldNotContain(p => first.Contains(p));
        var known = scene.Ties.Where(t => t.Kind >= TieKind.Neighbour).Select(t => (t.A, t.B)).ToHashSet();
        first.ShouldNotContain(p => known.Contains(p));
    }

    [Fact]
    public void Somebody_who_knows_nobody_is_given_somebody_who_knows_many()
    {
        var scene = Town.Of(Laneside);
        var valuation = Allocation.Value(scene);
        var alone = Enumerable.Range(0, scene.People.Count).Where(valuation.Network.Alone).ToHashSet();
        alone.ShouldNotBeEmpty();
        foreach (var pair in Allocation.Of(scene).Where(p => alone.Contains(p.A) || alone.Contains(p.B)))
        {
            var connector = alone.Contains(pair.A) ? pair.B : pair.A;
            valuation.Network.IsConnector(connector).ShouldBeTrue();
            // The best connected third of a quiet house may know three people: that is reported as it is.
            var (id, ties) = (scene.People[connector].Card.Id, valuation.Network.Graph.Degree(connector));
            ReasonsFor.Pair(valuation, pair).ShouldContain(ties >= 5 ? new Reason.KnowsMany(id) : new Reason.KnowsSome(id, ties));
        }
    }

    [Fact] // seen to fail: one tie in a new house left 77 of 6,786 pairs
    public void One_known_tie_in_a_new_house_does_not_stop_everybody_else()
    {
        var scene = Town.Of(Laneside);
        scene = scene with { Ties = [], People = [.. scene.People.Select(p => p with { DaysKnown = 14 })] };
        int Pairs(Scene of) => new Candidates(Allocation.Value(of)).Pairs(null, default).Count;
        var before = Pairs(scene);
        var two = Enumerable.Range(0, scene.People.Count).Where(k => scene.People[k].Counted).Take(2).ToArray();
        Pairs(scene with { Ties = [new(two[0], two[1], TieKind.Neighbour, 5)] }).ShouldBe(before - 1);
    }

    [Fact] // seen to fail: 0 of 180 drawn pairs were ever shown
    public void One_of_the_three_places_of_a_day_is_for_a_pair_drawn_by_lot()
    {
        Suggestion Of(int number, Arm arm) =>
            new(
                new(new Guid(number, 0, 0, new byte[8])),
                new LocalDate(2026, 11, 16),
                Town.Person(2 * number),
                Town.Person((2 * number) + 1),
                1.0 / (number + 1),
                0.5,
                [],
                arm,
                SuggestionState.Open
            );

        Suggestion[] list = [.. Enumerable.Range(0, 9).Select(k => Of(k, Arm.Chosen)), Of(9, Arm.Explore), Of(10, Arm.Explore)];
        TodaysIntroductions.Choose(list).ShouldBe([list[0], list[1], list[9]]);
        TodaysIntroductions.Choose(list[..9]).ShouldBe([list[0], list[1], list[2]]);
        TodaysIntroductions.Choose([Of(0, Arm.Explore), .. list[1..]]).Count(s => s.Arm == Arm.Explore).ShouldBe(1);
    }

    [Fact]
    public void Being_introduced_lately_and_being_put_off_lower_a_pairs_worth()
    {
        var scene = Town.Of(Laneside);
        var pair = Allocation.Of(scene)[0];
        Worth Of(Scene s) => Allocation.Value(s).Of([(pair.A, pair.B)], default)[0];
        Of(scene with { People = [.. scene.People.Select((p, k) => k == pair.A ? p with { Waited = 0 } : p)] })
            .Value.ShouldBeLessThan(Of(scene).Value);
        Of(scene with { SteppedBack = new Dictionary<(int, int), double> { [(pair.A, pair.B)] = 1 } })
            .Value.ShouldBe(Of(scene).Value / 2, 1e-9);
    }
}
