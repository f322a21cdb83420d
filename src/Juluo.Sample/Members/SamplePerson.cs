namespace Juluo.Sample;

/// <summary>One member of the sample.</summary>
/// <param name="Number">The index in <see cref="SampleCommunity.People"/>, used in interactions.</param>
/// <param name="Name">The name in the person's own script.</param>
/// <param name="LatinName">The name in Latin script, given name first.</param>
/// <param name="Languages">BCP 47 codes; the first is the language in which the program addresses the person.</param>
/// <param name="LeftOn">The first day as an alumna or alumnus, if the person has left.</param>
/// <param name="PresenceCounts">The consent "my presence may count".</param>
/// <param name="TiesVisible">The consent "others may see my confirmed ties".</param>
public sealed record SamplePerson(
    int Number,
    string Name,
    string LatinName,
    string Email,
    SampleRole Role,
    Profession Trade,
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
    /// <summary>A key that is always the same for the same seed: <c>p00042</c>.</summary>
    public string Key => $"p{Number:D5}";

    public bool Speaks(string language) => Languages.Contains(language);
}

/// <summary>The roles of a membership in People.</summary>
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

/// <summary>A need or an offer: a short text by the person, and the skills it is about.</summary>
public sealed record Posting(Phrase Text, IReadOnlyList<Skill> Skills);
