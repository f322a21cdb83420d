namespace Juluo.Reception;

/// <summary>What may be worth knowing about the space.</summary>
[Named("advice-kind")]
public enum AdviceKind
{
    /// <summary>Nothing of it is taken in most of these parts of the day.</summary>
    Empty,

    /// <summary>All of it is taken in most of these parts of the day.</summary>
    Full,

    /// <summary>People book it and do not come.</summary>
    Missed,

    /// <summary>A weekday on which far fewer come than on the others.</summary>
    QuietDay,
}
