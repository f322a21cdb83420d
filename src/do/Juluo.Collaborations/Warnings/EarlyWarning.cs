namespace Juluo.Collaborations;

/// <summary>Something by which collaborations with agencies fail, seen early enough to do something about it.</summary>
/// <param name="Who">On whom it hangs, or who has gone.</param>
/// <param name="Side">On which side.</param>
/// <param name="On">The day that matters.</param>
/// <param name="Count">Days, names or percent, as the kind says.</param>
/// <param name="Key">Names this very case: its people learn of each once.</param>
public sealed record EarlyWarning(
    EarlyWarningKind Kind,
    string Key,
    CollaborationPersonId? Who = null,
    CollaborationSide? Side = null,
    LocalDate? On = null,
    int? Count = null
)
{
    /// <summary>The sentence that says it.</summary>
    public string Sentence => Words.Key(Kind);

    /// <summary>What fills the sentence.</summary>
    /// <param name="who">What the person is called.</param>
    public object With(LocalizedText who) =>
        new
        {
            who,
            side = Side,
            on = On,
            count = Count,
        };
}

/// <summary>The worst come first.</summary>
[Named("early-warning")]
public enum EarlyWarningKind
{
    TermEnded,
    DataAccessEnded,
    ChampionLeft,

    /// <summary>The champion holds no position in the agency any more.</summary>
    ChampionMoved,
    NoChampion,
    HeadChanged,
    TermEnds,
    Unsigned,
    NoAgreement,

    /// <summary>There is one name on a side, or none.</summary>
    OneName,

    /// <summary>One person was in most of what was exchanged.</summary>
    OnePerson,
    Quiet,
}
