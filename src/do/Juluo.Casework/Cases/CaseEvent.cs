namespace Juluo.Casework;

/// <summary>An event in a case's history.</summary>
/// <param name="Person">The person who did it, or null for the applicant or the system.</param>
/// <param name="Kind">The catalogue key after <c>casework.event.</c>.</param>
/// <param name="Detail">Values for the sentence: days, states and names of offices.</param>
public sealed record CaseEvent(Instant At, PersonId? Person, string Kind, IReadOnlyDictionary<string, string> Detail);

/// <summary>A view of an applicant's answers by a person.</summary>
/// <param name="Person">The viewer, or null if they were erased.</param>
public sealed record CaseLook(Instant At, PersonId? Person, string What);
