namespace Juluo.Matching;

/// <summary>A group of people who together could do the requested work.</summary>
/// <param name="People">The members, those with the most skills first; the reader, if a member, is always first.</param>
/// <param name="Missing">Skills that no member has.</param>
/// <param name="Known">Pairs who know each other, as far as the reader may know.</param>
/// <param name="Trades">The number of professions in the team.</param>
public sealed record TeamSuggestion(
    IReadOnlyList<TeamSuggestion.Person> People,
    IReadOnlyList<string> Missing,
    IReadOnlyList<TeamSuggestion.Pair> Known,
    int Trades
)
{
    /// <summary>The contribution of one member.</summary>
    /// <param name="Projects">The number of projects they are already in.</param>
    public sealed record Person(PersonCard Card, IReadOnlyList<Skill> Brings, int Projects);

    /// <summary>A requested skill, and the evidence that the person has it.</summary>
    /// <param name="Asked">The skill, as requested.</param>
    /// <param name="Offer">The person's offer that mentions it; null if their profession shows it.</param>
    public sealed record Skill(string Asked, PostingCard? Offer);

    public sealed record Pair(PersonId A, PersonId B);
}
