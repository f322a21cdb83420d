namespace Juluo.People;

/// <summary>A step of a membership, as pages show it.</summary>
/// <param name="By">The name of the person who took the step; null if a job did, or the person was erased.</param>
public sealed record StepLine(StepKind Kind, Instant At, string? By, string? About)
{
    public string Sentence(Words words) => words.Say($"people.step.{Kind}", new { about = MembershipMail.Said(Kind, About, words) });

    internal static IReadOnlyList<StepLine> From(
        IReadOnlyList<MembershipStore.Entry> steps,
        IReadOnlyDictionary<PersonId, PersonCard> names
    ) => [.. steps.Select(s => new StepLine(s.Kind, s.At, s.By is { } by ? names.GetValueOrDefault(by)?.Name : null, s.About))];
}
