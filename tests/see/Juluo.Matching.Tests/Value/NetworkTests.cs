using Juluo.Networks;
using Juluo.Networks.Centrality;
using NodaTime;

namespace Juluo.Matching.Tests.Value;

public sealed class NetworkTests
{
    [Fact] // before: paths through the new contact were left out, so a tie between two with common contacts seemed to free them more than it would
    public void The_gain_of_a_tie_is_the_fall_of_constraint_measured_with_and_without_it()
    {
        var random = new Random(53);
        var common = 0;
        for (var round = 0; round < 20; round++)
        {
            var edges = Pairs(12).Where(_ => random.NextDouble() < 0.3).ToList();
            var network = new Network(Scene(12, edges));
            foreach (var pair in Pairs(12).Except(edges))
            {
                var with = StructuralHoles.Constraint(Graph.FromEdges(12, edges.Append(pair).Select(e => new Edge(e.A, e.B, 1))));
                var without = StructuralHoles.Constraint(network.Graph);
                var fall = (Share(pair.A) + Share(pair.B)) / 2;
                network.BridgingGain(pair.A, pair.B).ShouldBe(1 + (fall / 2), 1e-9, $"{pair} in {string.Join(' ', edges)}");
                common += network.Common(pair.A, pair.B) > 0 ? 1 : 0;

                double Share(int person) =>
                    network.Graph.Degree(person) == 0 ? 1 : Math.Clamp((without[person] - with[person]) / without[person], 0, 1);
            }
        }

        common.ShouldBeGreaterThan(100);
    }

    [Fact] // before: a pair who are familiar with each other gained from the tie that they have
    public void A_tie_that_is_there_brings_nothing_new() => new Network(Scene(3, [(0, 1), (1, 2)])).BridgingGain(0, 1).ShouldBe(1);

    private static IEnumerable<(int A, int B)> Pairs(int people) =>
        from a in Enumerable.Range(0, people)
        from b in Enumerable.Range(a + 1, people - a - 1)
        select (a, b);

    private static Scene Scene(int people, IEnumerable<(int A, int B)> ties) =>
        new(
            new LocalDate(2026, 11, 16),
            1,
            [.. Enumerable.Range(0, people).Select(k => new Participant(Card(k), 2, DaysKnown: 100))],
            [.. ties.Select(t => new KnownTie(t.A, t.B, TieKind.Familiar, 5))],
            null,
            new HashSet<(int, int)>(),
            new Dictionary<(int, int), double>(),
            PastIntroductions.None
        );

    private static PersonCard Card(int number) =>
        new(
            Town.Person(number),
            "林美",
            null,
            null,
            [Role.Member],
            new LocalDate(2026, 1, 5),
            PersonState.Active,
            Languages.Chinese,
            true,
            true,
            false,
            [],
            [],
            null
        );
}
