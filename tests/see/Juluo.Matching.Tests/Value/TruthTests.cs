using NodaTime;
using Xunit.Abstractions;

namespace Juluo.Matching.Tests.Value;

/// <summary>Compared with the ground truth of the sample, which the method never sees.</summary>
public sealed class TruthTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(SamplePreset.Riverside, 40)]
    [InlineData(SamplePreset.Laneside, 120)]
    public void Suggested_pairs_are_more_useful_than_random_ones(SamplePreset preset, int members)
    {
        foreach (var seed in (ulong[])[7, 8, 9])
        {
            var community = SampleCommunity.Make(new(preset, seed, members, new LocalDate(2026, 6, 1), 60));
            var scene = Town.Of(community);
            var valuation = Allocation.Value(scene);
            var list = Allocation.Of(valuation);
            double True(int a, int b) => community.Truth.Usefulness(Town.NumberOf(scene, a), Town.NumberOf(scene, b));
            var candidates = new Candidates(valuation);
            var possible = (
                from a in Enumerable.Range(0, scene.People.Count)
                from b in Enumerable.Range(a + 1, scene.People.Count - a - 1)
                where candidates.May(a, b)
                select True(a, b)
            )
                .Order()
                .ToArray();
            var suggested = list.Where(p => p.Arm != Arm.Explore).Average(p => True(p.A, p.B));
            var random = possible.Average();
            // The best of the list compared with as many by skill fit alone, which decides in this ground truth.
            var most = list.Count / 4;
            var best = list.Where(p => p.Arm != Arm.Explore).Take(most).Average(p => True(p.A, p.B));
            var fit = (
                from a in Enumerable.Range(0, scene.People.Count)
                from b in Enumerable.Range(a + 1, scene.People.Count - a - 1)
                where candidates.May(a, b)
                orderby valuation.Fits.Both(a, b) descending, a, b
                select True(a, b)
            )
                .Take(most)
                .Average();
            output.WriteLine($"first {most}: true usefulness {best:F3}; by skill fit alone, without turns, {fit:F3}");
            output.WriteLine(
                $"{preset} seed {seed}: {list.Count} pairs, true usefulness {suggested:F3}, random {random:F3}, best tenth {possible[(possible.Length * 9 / 10)..].Average():F3}"
            );
            suggested.ShouldBeGreaterThan(random * 2);
        }
    }

    [Fact]
    public void A_person_without_consent_appears_in_nobodys_reasons_and_moves_nobodys_worth_by_evidence()
    {
        var community = SampleCommunity.Make(new(SamplePreset.Laneside, 7, 120, new LocalDate(2026, 6, 1), 60));
        var scene = Town.Of(community, counts: p => p.Number % 3 != 0);
        var valuation = Allocation.Value(scene);
        var list = Allocation.Of(valuation);
        list.Any(p => !scene.People[p.A].Counted || !scene.People[p.B].Counted).ShouldBeTrue("they may be matched on what they wrote");
        var refusing = scene.People.Where(p => !p.Counted).Select(p => p.Card.Id).ToHashSet();
        foreach (var pair in list)
        foreach (var reason in ReasonsFor.Pair(valuation, pair))
        {
            var without = refusing.Contains(scene.People[pair.A].Card.Id) || refusing.Contains(scene.People[pair.B].Card.Id);
            if (without)
                reason.ShouldNotBeOfType<Reason.BridgesGroups>();
            (
                without && reason is Reason.SharedContact or Reason.NeverMetThoughNear or Reason.SeenNotSpoken or Reason.SeldomHere
            ).ShouldBeFalse();
            if (reason is Reason.SharedContact shared)
                refusing.ShouldNotContain(shared.Contact);
            if (without)
                pair.Worth.Bridging.ShouldBe(0);
        }
    }
}
