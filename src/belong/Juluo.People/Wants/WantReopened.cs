namespace Juluo.People;

/// <summary>A need or an offer that had ended is open again.</summary>
[Named("people.want.reopened")]
public sealed record WantReopened(WantId Want, PersonId Author, WantKind Kind, Instant At) : IFact;
