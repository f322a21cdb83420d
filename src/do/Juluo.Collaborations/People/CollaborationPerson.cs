namespace Juluo.Collaborations;

/// <summary>A person who is or was in a collaboration: a member of the community, or the name of someone outside it.</summary>
/// <param name="Part">Their role, in a few words.</param>
/// <param name="Champion">True if they champion the collaboration in the agency.</param>
/// <param name="Signs">True if they sign the agreement.</param>
/// <param name="Named">True if visitors can see their name.</param>
public sealed record CollaborationPerson(
    CollaborationPersonId Id,
    CollaborationId Collaboration,
    CollaborationSide Side,
    PersonId? Person,
    string? Name,
    string? Part,
    bool Champion,
    bool Signs,
    bool Named,
    LocalDate Since,
    LocalDate? LeftOn
)
{
    public const int MostName = 120;
    public const int MostPart = 80;
    public const int Most = 60;

    /// <summary>Returns the name for readers; null for a person who must not be named.</summary>
    public string? Called(IReadOnlyDictionary<PersonId, PersonCard> people, string language) =>
        Person is { } person ? people.GetValueOrDefault(person)?.NameIn(language).First : Name;
}

[Named("collaboration-side")]
public enum CollaborationSide
{
    Community,
    Agency,
}
