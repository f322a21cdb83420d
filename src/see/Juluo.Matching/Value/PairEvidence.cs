namespace Juluo.Matching;

/// <summary>Reads the evidence about two people chosen by an operator, as for the weekly list: shared contacts and shared zones. Uses only people who agreed.</summary>
internal sealed class PairEvidence(UnitOfWork work, Clock clock, PeopleFacade people, NetworkLens lens)
{
    /// <summary>Returns the reasons, the strongest first; empty if there is too little evidence, or if one of the two does not agree that presence counts.</summary>
    public async Task<IReadOnlyList<Reason>> Of(PersonId one, PersonId other, CancellationToken stop)
    {
        var cards = (await people.All(stop)).OrderBy(c => c.Id.Value).ToArray();
        var numbers = cards.Select((c, k) => (c.Id, k)).ToDictionary(x => x.Id, x => x.k);
        if (
            !numbers.TryGetValue(one, out var a)
            || !numbers.TryGetValue(other, out var b)
            || !(cards[a].PresenceCounts && cards[b].PresenceCounts)
        )
            return [];
        var today = clock.Today(work.Community.Zone);
        var seen = (await lens.Attendances(stop)).ToDictionary(s => s.Person);
        var ties = (await lens.Latest(stop)).Ties.Where(t => numbers.ContainsKey(t.A) && numbers.ContainsKey(t.B));
        var scene = new Scene(
            today,
            0,
            [
                .. cards.Select(c => new Participant(
                    c,
                    0,
                    Visits: seen.GetValueOrDefault(c.Id)?.Visits,
                    Zone: seen.GetValueOrDefault(c.Id)?.Zones is { Count: > 0 } zones ? zones[0] : null,
                    DaysKnown: Period.DaysBetween(c.JoinedOn, today)
                )),
            ],
            [
                .. ties.Select(t => new KnownTie(
                    Math.Min(numbers[t.A], numbers[t.B]),
                    Math.Max(numbers[t.A], numbers[t.B]),
                    t.Kind,
                    t.DaysTogether,
                    t.Hidden
                )),
            ],
            null,
            new HashSet<(int, int)>(),
            new Dictionary<(int, int), double>(),
            PastIntroductions.None
        );
        return ReasonsFor.Seen(scene, new Network(scene), Math.Min(a, b), Math.Max(a, b));
    }
}
