namespace Juluo.Calendars;

/// <summary>A limit on the work for one file, and within it for each entry, so that a hostile rule cannot occupy the processor.</summary>
/// <param name="steps">Number of steps; one step is one day or time examined.</param>
/// <param name="whole">The budget of the file, which an entry's steps are also taken from.</param>
public sealed class IcsBudget(int steps, IcsBudget? whole = null)
{
    private long left = steps;

    public bool Spent => left <= 0 || whole?.Spent == true;

    /// <summary>Takes steps from this budget and from that of the file. Returns false if either has too few left.</summary>
    public bool Take(long number = 1)
    {
        left -= number;
        return (whole?.Take(number) ?? true) && left >= 0;
    }

    /// <summary>Ends the work for this entry; the others of the file keep their budgets.</summary>
    public void Exhaust() => left = 0;

    /// <summary>Returns a budget for one entry, charged to this one too.</summary>
    public IcsBudget Share(int most) => new(most, this);
}
