namespace Juluo.Rules;

/// <summary>A range of days with an inclusive start and an exclusive end; without an end where none is known.</summary>
public readonly record struct Period(DateOnly From, DateOnly Until)
{
    /// <summary>The period of all days.</summary>
    public static Period Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Checks whether a day is in the period.</summary>
    public bool Has(DateOnly day) => From <= day && day < Until;

    /// <summary>Checks whether the periods share a day.</summary>
    public bool Overlaps(Period other) => From < other.Until && other.From < Until;
}
