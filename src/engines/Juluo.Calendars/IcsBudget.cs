namespace Juluo.Calendars;

/// <summary>Limit on the work for one file, and for each entry in it.</summary>
/// <param name="steps">Number of steps; one step is one day or time examined.</param>
/// <param name="whole">The budget of the file, which an entry's steps are also taken from.</param>
public sealed class IcsBudget(int steps, IcsBudget? whole = null)
{
    private long left = steps;

    public bool Spent => left <= 0 || whole?.Spent == true;

    /// <summary>Takes steps; returns false if there are not enough left.</summary>
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
