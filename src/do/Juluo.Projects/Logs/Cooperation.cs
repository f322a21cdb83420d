namespace Juluo.Projects;

/// <summary>Work that people did together, as evidence of their ties: each pair once.</summary>
internal static class Cooperation
{
    private const string Source = "projects";

    /// <param name="key">Names the act; with the pair it makes the fact countable once.</param>
    /// <remarks>O(people²).</remarks>
    public static IReadOnlyCollection<IFact> Of(
        InteractionKind kind,
        IReadOnlyList<PersonId> people,
        Instant at,
        double minutes,
        string key
    ) =>
        [
            .. people.SelectMany(
                (a, i) =>
                    people.Skip(i + 1).Select(b => new Interaction(at, kind, a, b, minutes, null, people.Count, Source, $"{key}:{a}:{b}"))
            ),
        ];
}
