namespace Juluo.People;

/// <summary>A step of a membership as a page shows it.</summary>
/// <param name="By">Who did it, by name; null when it is not known.</param>
public sealed record StepLine(StepKind Kind, Instant At, string? By, string? About)
{
    public string Sentence(Words words) => words.Say($"people.step.{Kind}", new { about = MembershipMail.Said(Kind, About, words) });

    internal static IReadOnlyList<StepLine> From(
        IReadOnlyList<MembershipStore.Entry> steps,
        IReadOnlyDictionary<PersonId, PersonCard> names
    ) => [.. steps.Select(s => new StepLine(s.Kind, s.At, s.By is { } by ? names.GetValueOrDefault(by)?.Name : null, s.About))];
}
