namespace Juluo.People;

/// <summary>A need or an offer is no longer open: its author removed or closed it, its last day has passed, or they have left. Outside it is published without a name.</summary>
[Named("people.want.ended")]
public sealed record WantEnded(WantId Want, PersonId Author, WantKind Kind, Instant At) : IFact
{
    /// <param name="Want">Its key.</param>
    public sealed record Data(WantId Want, Instant At);
}
