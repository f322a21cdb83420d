namespace Juluo.People;

/// <summary>A human being as one community knows them. The same account may be a person in several communities.</summary>
public sealed partial class Person(
    PersonId id,
    string name,
    string? latinName,
    TradeId? tradeId,
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

    /// <summary>In the person's own script.</summary>
    public string Name { get; private set; } = name;

    public string? LatinName { get; private set; } = latinName;

    /// <summary>The language that the program speaks to this person.</summary>
    public string Language { get; private set; } = language;

    public TradeId? TradeId { get; private set; } = tradeId;

    public LocalDate JoinedOn { get; } = joinedOn;

    public LocalDate? LeftOn { get; private set; } = leftOn;

    public PersonState State { get; private set; } = state;

    /// <summary>May the public page show my face and name?</summary>
    public bool Listed { get; private set; } = listed;
}

/// <summary>In what way a person belongs.</summary>
[Named("person-state")]
public enum PersonState
{
    /// <summary>Here until a day, to see whether it fits. May and counts as everybody.</summary>
    Trial,

    Active,

    /// <summary>Away for a while: keeps their own pages and the directory, is not counted and not suggested.</summary>
    Paused,

    /// <summary>Has left, and stays known. Keeps their own pages only.</summary>
    Alumni,
}
