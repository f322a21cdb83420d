namespace Juluo.Matching;

/// <summary>People who could do together what is asked for.</summary>
/// <param name="People">Who brings the most first; the reader, where they are one of them, before all.</param>
/// <param name="Missing">Skills that none of them has.</param>
/// <param name="Known">Pairs who know each other, as far as the reader may learn of it.</param>
/// <param name="Trades">How many professions they come from.</param>
public sealed record TeamSuggestion(
    IReadOnlyList<TeamSuggestion.Person> People,
    IReadOnlyList<string> Missing,
    IReadOnlyList<TeamSuggestion.Pair> Known,
    int Trades
)
{
    /// <summary>What one of them brings.</summary>
    /// <param name="Projects">In how many projects they are already.</param>
    public sealed record Person(PersonCard Card, IReadOnlyList<Skill> Brings, int Projects);

    /// <summary>A skill that is asked for, and why it is thought that the person has it.</summary>
    /// <param name="Asked">As it is asked for.</param>
    /// <param name="Offer">The person's own words that speak of it; null: their profession does.</param>
    public sealed record Skill(string Asked, PostingCard? Offer);

    public sealed record Pair(PersonId A, PersonId B);
}
