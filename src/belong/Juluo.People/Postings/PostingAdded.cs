namespace Juluo.People;

/// <summary>A person said what they need or offer. Outside it is published without a name: a reader who wants to know it looks here.</summary>
[Named("people.want.added")]
public sealed record PostingAdded(PersonId Author, PostingKind Kind, string Text, IReadOnlyList<string> Skills) : IAuthoredFact
{
    /// <param name="Text">In the words of the person who said it.</param>
    public sealed record Data(string Text, IReadOnlyList<string> Skills);
}
