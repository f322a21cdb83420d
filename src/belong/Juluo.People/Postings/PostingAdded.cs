namespace Juluo.People;

/// <summary>A person added a need or an offer. Webhooks publish it without a name; receivers have to look it up here.</summary>
[Named("people.want.added")]
public sealed record PostingAdded(PersonId Author, PostingKind Kind, string Text, IReadOnlyList<string> Skills) : IAuthoredFact
{
    /// <param name="Text">The text in the author's own words.</param>
    public sealed record Data(string Text, IReadOnlyList<string> Skills);
}
