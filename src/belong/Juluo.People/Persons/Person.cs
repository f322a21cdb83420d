namespace Juluo.People;

/// <summary>A human being in one community. An account may be a person in several communities.</summary>
public sealed partial class Person(
    PersonId id,
    string name,
    string? latinName,
    ProfessionId? tradeId,
    string language,
    bool listed,
    LocalDate joinedOn,
    LocalDate? leftOn,
    PersonState state,
    LocalDate? trialUntil,
    bool keepsProfile
)
{
    public const int MostName = 80;

    public PersonId Id { get; } = id;

    /// <summary>The name in the person's own script.</summary>
    public string Name { get; private set; } = name;

    public string? LatinName { get; private set; } = latinName;

    /// <summary>The language of the interface and of mails for this person.</summary>
    public string Language { get; private set; } = language;

    public ProfessionId? ProfessionId { get; private set; } = tradeId;

    public LocalDate JoinedOn { get; } = joinedOn;

    public LocalDate? LeftOn { get; private set; } = leftOn;

    public PersonState State { get; private set; } = state;

    /// <summary>True if the public page may show the person's face and name; the choice is the person's.</summary>
    public bool Listed { get; private set; } = listed;
}

/// <summary>The state of a membership.</summary>
[Named("person-state")]
public enum PersonState
{
    /// <summary>A member until a day, to see whether it suits both sides. Has the same rights as others and is counted.</summary>
    Trial,

    Active,

    /// <summary>Away for a while: keeps their own pages and the directory, and is neither counted nor suggested.</summary>
    Paused,

    /// <summary>Has left, and remains on record. Keeps their own pages only.</summary>
    Alumni,
}
