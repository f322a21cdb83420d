namespace Juluo.Talks;

/// <summary>The slots for talks at an event.</summary>
/// <param name="Talks">The number of talks, 1 … 12.</param>
/// <param name="Minutes">The minutes of each talk, 5 … 120.</param>
/// <param name="StartsAt">The start of the event, as last heard.</param>
public sealed record Lineup(EventId Event, int Talks, int Minutes, Instant StartsAt, Instant EndsAt, bool Cancelled)
{
    public const int MostTalks = 12;
    public const int LeastMinutes = 5;
    public const int MostMinutes = 120;

    /// <summary>Returns the start of a slot, counted from 1.</summary>
    public Instant Start(int slot) => StartsAt + Duration.FromMinutes((slot - 1) * Minutes);

    /// <summary>Returns true if slots can be taken.</summary>
    public bool IsOpen(Instant now) => !Cancelled && now < StartsAt;
}
