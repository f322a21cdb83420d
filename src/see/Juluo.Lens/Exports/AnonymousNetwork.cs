namespace Juluo.Lens;

/// <summary>
/// The network without identities: numbers are drawn again for each export, professions with fewer than five people are merged into “other”, and dates are given as weeks. It leaves
/// out people who do not agree that their presence counts, and ties that one of the two hid.
/// </summary>
internal static class AnonymousNetwork
{
    /// <summary>The minimum number of people in an export; with fewer, it fails with <see cref="ExportErrors.TooFew"/>, because their ties alone could identify them.</summary>
    public const int Least = 10;
    private const int LeastOfProfession = 5;

    public static NetworkFile? Of(NetworkView view, DateTimeZone zone)
    {
        var ties = view.Ties.Where(t => t.Confirmed && !t.Hidden && t.Strength > 0).ToList();
        var people = ties.SelectMany(t => (PersonId[])[t.A, t.B]).Distinct().ToArray();
        if (people.Length < Least)
            return null;
        RandomNumberGenerator.Shuffle<PersonId>(people);
        var places = people.Select((p, k) => (p, k)).ToDictionary(x => x.p, x => x.k);
        var cards = view.People.ToDictionary(c => c.Id);
        var professions = people
            .Select(p => cards[p].Trade?.Name.En)
            .GroupBy(t => t, StringComparer.Ordinal)
            .Where(g => g.Key is not null && g.Count() >= LeastOfProfession)
            .Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);

        var graph = Graph.FromEdges(people.Length, ties.Select(t => new Edge(places[t.A], places[t.B], Math.Round(t.Strength, 4))));
        var edges = graph.Edges().ToList();
        var byPair = ties.ToDictionary(t => Low(places[t.A], places[t.B]));
        TieCard At(int edge) => byPair[(edges[edge].A, edges[edge].B)];
        string Week(Instant at) =>
            Days.WeekOf(at.InZone(zone).Date).ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var profession = NetworkColumn.Text(
            "trade",
            k => professions.Contains(cards[people[k]].Trade?.Name.En) ? cards[people[k]].Trade!.Name.En : "other"
        );
        return new(
            graph,
            [profession, NetworkColumn.Integer("ties", k => graph.Degree(k))],
            [
                NetworkColumn.Text("kind", e => ShowBackbone.KindWord(At(e).Kind)),
                NetworkColumn.Number("probability", e => Math.Round(At(e).Probability, 3)),
                NetworkColumn.Number("q", e => Math.Round(At(e).Significance, 4)),
                NetworkColumn.Text("first_week", e => Week(At(e).First)),
                NetworkColumn.Text("last_week", e => Week(At(e).Last)),
            ]
        )
        {
            Description =
                $"Anonymised network, week of {Week(view.ComputedAt ?? NodaConstants.UnixEpoch)}; numbers are drawn again for each export; weight is the faded strength of the tie.",
        };
    }

    private static (int, int) Low(int a, int b) => a < b ? (a, b) : (b, a);
}
