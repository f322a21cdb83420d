namespace Juluo.Calendars;

/// <summary>Bounds the work that is done for one file, and for each entry in it.</summary>
/// <param name="steps">One step is one day or time that is looked at.</param>
/// <param name="whole">The budget of the file, from which an entry's is taken too.</param>
public sealed class IcsBudget(int steps, IcsBudget? whole = null)
{
    private long left = steps;

    public bool Spent => left <= 0 || whole?.Spent == true;

    /// <summary>Takes steps; false if there were not as many left.</summary>
    public bool Take(long number = 1)
    {
        left -= number;
        return (whole?.Take(number) ?? true) && left >= 0;
    }

    /// <summary>Nothing more is done for this entry; the others of the file keep theirs.</summary>
    public void Exhaust() => left = 0;

    /// <summary>A part for one entry.</summary>
    public IcsBudget Share(int most) => new(most, this);
}
