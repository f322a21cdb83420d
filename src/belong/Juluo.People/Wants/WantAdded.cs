namespace Juluo.People;

/// <summary>Somebody said what they need or offer. Told outside it names nobody: who wants to know, looks here.</summary>
[Named("people.want.added")]
internal sealed record WantAdded(PersonId Author, WantKind Kind, string Text, IReadOnlyList<string> Skills) : IAuthoredFact
{
    /// <param name="Text">In the words of whoever said it.</param>
    public sealed record Data(string Text, IReadOnlyList<string> Skills);
}
