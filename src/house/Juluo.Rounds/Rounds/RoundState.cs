namespace Juluo.Rounds;

/// <summary>How far a seasonal round has come.</summary>
[Named("round-state")]
public enum RoundState
{
    /// <summary>Applications are not taken yet.</summary>
    Upcoming,

    /// <summary>Applications are taken and may be changed.</summary>
    Open,

    /// <summary>The deadline is over: times are being shared.</summary>
    Sharing,

    /// <summary>What was given is booked.</summary>
    Given,

    /// <summary>Called off.</summary>
    Dropped,
}
