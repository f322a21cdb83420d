namespace Juluo.Sample;

/// <summary>One member of the sample.</summary>
/// <param name="Number">Place in <see cref="SampleCommunity.People"/>; interactions speak of people by it.</param>
/// <param name="Name">In the person's own script.</param>
/// <param name="LatinName">Given name first.</param>
/// <param name="Languages">BCP 47 codes; the first is the one the program speaks to this person.</param>
/// <param name="LeftOn">First day as an alumna or alumnus, if the person has left.</param>
/// <param name="PresenceCounts">Consent: my presence may count.</param>
/// <param name="TiesVisible">Consent: others may see my confirmed ties.</param>
public sealed record SamplePerson(
    int Number,
    string Name,
    string LatinName,
    string Email,
    SampleRole Role,
    Trade Trade,
    int House,
    IReadOnlyList<string> Languages,
    LocalDate JoinedOn,
    LocalDate? LeftOn,
    IReadOnlyList<Posting> Needs,
    IReadOnlyList<Posting> Offers,
    bool PresenceCounts,
    bool TiesVisible,
    Habit Habit
)
{
    /// <summary>A key that stays the same for the same seed: <c>p00042</c>.</summary>
    public string Key => $"p{Number:D5}";

    public bool Speaks(string language) => Languages.Contains(language);
}

/// <summary>Roles of a membership, as People knows them.</summary>
public enum SampleRole
{
    Member,
    Resident,
    Trainee,
    Mentor,
    FrontDesk,
    Operator,
    AllianceManager,
    Researcher,
    PublicServant,
}

/// <summary>A need or an offer: a short text as the person wrote it, and the skills it is about.</summary>
public sealed record Posting(Phrase Text, IReadOnlyList<Skill> Skills);
