namespace Juluo.Foundation;

/// <summary>
/// Who was together in one zone on one day, all pairs at once: one row of the outbox, heard in one go. Each pair counts once, as an <see cref="Interaction"/>
/// told alone would. People are named once and pairs by their numbers: a busy day has thousands of pairs of the same few people.
/// </summary>
/// <param name="Zone">As in <see cref="Interaction.Zone"/>.</param>
/// <param name="Source">As in <see cref="Interaction.Source"/>.</param>
/// <param name="Key">What this day in this zone is called; with the pair it makes the fact countable once.</param>
/// <param name="From">When the day began.</param>
/// <param name="Pairs">
/// <see cref="Width"/> numbers a pair: two places in <paramref name="People"/>, seconds after <paramref name="From"/> when they met first, seconds together,
/// how many were there (≥ 2).
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
    /// <summary>Numbers a pair.</summary>
    public const int Width = 5;

    /// <summary>The pairs, one by one.</summary>
    /// <exception cref="InvalidOperationException">The numbers are not those of whole pairs: a bug of the module that tells it.</exception>
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
