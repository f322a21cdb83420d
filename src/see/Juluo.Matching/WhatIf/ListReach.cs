namespace Juluo.Matching;

/// <summary>The people reached by a week's list. Pairs held back by lot reach no one and are not counted.</summary>
/// <param name="WithTurn">The number of people who have an introduction left this month.</param>
/// <param name="Reached">The number of these in a pair.</param>
/// <param name="Alone">The number of people with an introduction left who know no one yet, as far as their consent permits to know.</param>
/// <param name="AloneReached">The number of these in a pair.</param>
/// <param name="Bridging">Mean bridging gain of the pairs, 0 … 1; null without a pair.</param>
public sealed record ListReach(int Pairs, int WithTurn, int Reached, int Alone, int AloneReached, double? Bridging)
{
    internal static ListReach Of(Scene scene, CancellationToken stop = default)
    {
        var valuation = Allocation.Value(scene);
        return Of(valuation, Allocation.Of(valuation, stop: stop));
    }

    internal static ListReach Of(Valuation valuation, IReadOnlyList<Allotted> list)
    {
        var (people, network) = (valuation.Scene.People, valuation.Network);
        var shown = list.Where(p => p.Arm != Arm.HeldBack).ToArray();
        var reached = shown.SelectMany(p => new[] { p.A, p.B }).ToHashSet();
        var able = Enumerable.Range(0, people.Count).Where(k => people[k].Turns > 0).ToArray();
        return new(
            shown.Length,
            able.Length,
            reached.Count,
            able.Count(network.Alone),
            reached.Count(network.Alone),
            shown.Length == 0 ? null : shown.Average(p => network.BridgingGain(p.A, p.B)) - 1
        );
    }
}
