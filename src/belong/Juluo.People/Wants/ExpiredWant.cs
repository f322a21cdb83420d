namespace Juluo.People;

/// <summary>A need or an offer that has just ended by its last day.</summary>
public sealed record ExpiredWant(WantId Id, PersonId Author, WantKind Kind, string Text, LocalDate Day);
