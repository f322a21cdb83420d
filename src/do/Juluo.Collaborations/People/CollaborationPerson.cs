namespace Juluo.Collaborations;

/// <summary>One who is or was in a collaboration: a person of the community, or the name of one outside of it.</summary>
/// <param name="Part">What they do in it, in a few words.</param>
/// <param name="Champion">Stands up for it in the agency.</param>
/// <param name="Signs">Signs the agreement.</param>
/// <param name="Named">Visitors may read the person's name.</param>
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

    /// <summary>As readers call them; null: a person who is not to be named.</summary>
    public string? Called(IReadOnlyDictionary<PersonId, PersonCard> people, string language) =>
        Person is { } person ? people.GetValueOrDefault(person)?.NameIn(language).First : Name;
}

[Named("collaboration-side")]
public enum CollaborationSide
{
    Community,
    Agency,
}
