namespace Juluo.Rules;

/// <summary>From a day until another, which is no longer in it; without an end where none is known.</summary>
public readonly record struct Period(DateOnly From, DateOnly Until)
{
    /// <summary>All days.</summary>
    public static Period Always { get; } = new(DateOnly.MinValue, DateOnly.MaxValue);

    /// <summary>Whether a day is in it.</summary>
    public bool Has(DateOnly day) => From <= day && day < Until;

    /// <summary>Whether a day is in both.</summary>
    public bool Overlaps(Period other) => From < other.Until && other.From < Until;
}
