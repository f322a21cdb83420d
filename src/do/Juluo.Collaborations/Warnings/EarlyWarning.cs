namespace Juluo.Collaborations;

/// <summary>A sign that a collaboration with an agency may fail, early enough to act on it.</summary>
/// <param name="Who">The person that it depends on, or who has left; null if there is none.</param>
/// <param name="Side">The side that it concerns; null if there is none.</param>
/// <param name="On">The relevant day.</param>
/// <param name="Count">A number of days, names or percent, depending on the kind.</param>
/// <param name="Key">An identifier of the case, so that people are notified once of each.</param>
public sealed record EarlyWarning(
    EarlyWarningKind Kind,
    string Key,
    CollaborationPersonId? Who = null,
    CollaborationSide? Side = null,
    LocalDate? On = null,
    int? Count = null
)
{
    /// <summary>The catalogue key of the sentence for the warning.</summary>
    public string Sentence => Words.Key(Kind);

    /// <summary>Returns the values to fill into the sentence.</summary>
    /// <param name="who">The name of the person.</param>
    public object With(LocalizedText who) =>
        new
        {
            who,
            side = Side,
            on = On,
            count = Count,
        };
}

/// <summary>The kinds of early warnings, most severe first.</summary>
[Named("early-warning")]
public enum EarlyWarningKind
{
    TermEnded,
    DataAccessEnded,
    ChampionLeft,

    /// <summary>The champion no longer has a position in the agency.</summary>
    ChampionMoved,
    NoChampion,
    HeadChanged,
    TermEnds,
    Unsigned,
    NoAgreement,

    /// <summary>A side has one name, or none.</summary>
    OneName,

    /// <summary>One person was present in most exchanges.</summary>
    OnePerson,
    Quiet,
}
