namespace Juluo.Casework;

/// <summary>What happened to a case.</summary>
/// <param name="Person">Null: the applicant, or the program.</param>
/// <param name="Kind">The word <c>casework.event.</c> and this is its sentence in the catalogues.</param>
/// <param name="Detail">Days, states and names of offices, as the sentence says them.</param>
public sealed record CaseEvent(Instant At, PersonId? Person, string Kind, IReadOnlyDictionary<string, string> Detail);

/// <summary>That a person looked at what was answered.</summary>
/// <param name="Person">Null: a person who has been erased since.</param>
public sealed record CaseLook(Instant At, PersonId? Person, string What);
