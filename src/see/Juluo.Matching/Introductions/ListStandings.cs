namespace Juluo.Matching;

/// <summary>Reads why this week's list has or lacks a pair. It never reads wishes not to meet someone, so the result cannot depend on them.</summary>
internal sealed class ListStandings(UnitOfWork work, Clock clock, SuggestionStore suggestions, NetworkLens lens)
{
    /// <param name="one">The first of the pair.</param>
    /// <param name="other">The second.</param>
    /// <param name="obstacles">The obstacles of each person, as already shown.</param>
    /// <param name="self">The person asking; their own pairs are left out.</param>
    /// <param name="stop">Cancels the queries.</param>
    public async Task<ListStanding?> Of(
        PersonCard one,
        PersonCard other,
        IReadOnlyList<Obstacle> obstacles,
        PersonId? self,
        CancellationToken stop
    )
    {
        var (a, b) = one.Id.Value.CompareTo(other.Id.Value) < 0 ? (one.Id, other.Id) : (other.Id, one.Id);
        var asked = await work.List<Instant>(
            $"""
            select asked_at from matching.introduction where community_id = {work.Community} and a = {a} and b = {b}
              and state <> 'withdrawn' and asked_at > {clock.Now - Duration.FromDays(365)} order by asked_at desc limit 1
            """,
            stop
        );
        var listed = await work.List<(PersonId A, PersonId B, SuggestionState State)>(
            $"""
            select a, b, state from matching.suggestion where community_id = {work.Community} and week = {suggestions.Week}
              and arm <> 'held_back' and state <> 'expired' and (a in ({a}, {b}) or b in ({a}, {b}))
              and ({self}::uuid is null or {self} not in (a, b))
            """,
            stop
        );
        var others = listed.FindAll(s => (s.A, s.B) != (a, b)).SelectMany(s => new[] { s.A, s.B }).ToHashSet();
        return ListStanding.Of(
            one,
            other,
            obstacles,
            new(
                asked.Count == 0 ? null : asked[0],
                listed.Exists(s => (s.A, s.B) == (a, b)) ? listed.Find(s => (s.A, s.B) == (a, b)).State : null,
                await Acquainted(one, other, stop),
                await suggestions.Made(stop),
                [.. new[] { one.Id, other.Id }.Where(others.Contains)]
            )
        );
    }

    // As with a shared acquaintance, a tie is shown only if both agreed and neither hid it.
    private async Task<bool> Acquainted(PersonCard one, PersonCard other, CancellationToken stop) =>
        one.TiesVisible && other.TiesVisible && await lens.Between(one.Id, other.Id, stop) is { Kind: >= TieKind.Neighbour, Hidden: false };
}
