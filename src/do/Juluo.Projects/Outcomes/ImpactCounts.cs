namespace Juluo.Projects;

/// <summary>Numbers of outcomes by kind, goal and value.</summary>
/// <param name="Kinds">The numbers by kind, most frequent first.</param>
/// <param name="Goals">The number of outcomes that serve each sustainable development goal.</param>
/// <param name="Bands">The number of outcomes in each <see cref="ValueBand"/>.</param>
public sealed record ImpactCounts(
    IReadOnlyList<ImpactCounts.OfKind> Kinds,
    IReadOnlyList<ImpactCounts.OfGoal> Goals,
    IReadOnlyList<ImpactCounts.OfBand> Bands
)
{
    public sealed record OfKind(OutcomeKind Kind, int Count);

    public sealed record OfGoal(int Goal, int Count);

    public sealed record OfBand(int Band, int Count);

    internal static ImpactCounts Of(IReadOnlyCollection<ProjectOutcome> outcomes) =>
        new(
            [.. outcomes.CountBy(o => o.Kind).OrderByDescending(k => k.Value).ThenBy(k => k.Key).Select(k => new OfKind(k.Key, k.Value))],
            [.. outcomes.SelectMany(o => o.Goals).CountBy(g => g).OrderBy(g => g.Key).Select(g => new OfGoal(g.Key, g.Value))],
            [
                .. outcomes
                    .Where(o => o.Band is not null)
                    .CountBy(o => o.Band!.Value)
                    .OrderBy(b => b.Key)
                    .Select(b => new OfBand(b.Key, b.Value)),
            ]
        );
}
