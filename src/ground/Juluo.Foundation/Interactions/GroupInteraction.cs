namespace Juluo.Foundation;

/// <summary>
/// All pairs of people who were together in one zone on one day: one row of the outbox, handled at once. Each pair counts once, like a single
/// <see cref="Interaction"/>. People are listed once and pairs refer to them by index: a busy day has thousands of pairs of the same few people.
/// </summary>
/// <param name="Zone">As in <see cref="Interaction.Zone"/>.</param>
/// <param name="Source">As in <see cref="Interaction.Source"/>.</param>
/// <param name="Key">The key of this day in this zone; with the pair the idempotency key of the fact.</param>
/// <param name="From">The start of the day.</param>
/// <param name="Pairs">
/// <see cref="Width"/> numbers per pair: two indexes into <paramref name="People"/>, seconds from <paramref name="From"/> to their first meeting, seconds together,
/// and the number of people present (≥ 2).
/// </param>
[Named("together")]
public sealed record GroupInteraction(
    string Zone,
    string Source,
    string Key,
    Instant From,
    IReadOnlyList<PersonId> People,
    IReadOnlyList<int> Pairs
) : IFact
{
    /// <summary>The number of integers that describe one pair in <see cref="Pairs"/>.</summary>
    public const int Width = 5;

    /// <summary>Expands the row into one <see cref="Interaction"/> for each pair.</summary>
    /// <exception cref="InvalidOperationException">The count of numbers is not a multiple of <see cref="Width"/>: a bug of the publishing module.</exception>
    public IReadOnlyList<Interaction> All()
    {
        if (Pairs.Count % Width != 0)
            throw new InvalidOperationException($"{Pairs.Count} numbers are not {Width} a pair.");
        var all = new List<Interaction>(Pairs.Count / Width);
        for (var at = 0; at < Pairs.Count; at += Width)
        {
            var (a, b) = (People[Pairs[at]], People[Pairs[at + 1]]);
            all.Add(
                new(
                    From + Duration.FromSeconds(Pairs[at + 2]),
                    InteractionKind.CoPresence,
                    a,
                    b,
                    Pairs[at + 3] / 60.0,
                    Zone,
                    Pairs[at + 4],
                    Source,
                    $"{Key}:{a}:{b}"
                )
            );
        }

        return all;
    }
}
