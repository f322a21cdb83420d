namespace Juluo.Sample;

/// <summary>A tie that the simulator added on purpose: A &lt; B, from a day until the day the work ended (if it has).</summary>
public sealed record Planted(PlantedKind Kind, int A, int B, LocalDate From, LocalDate? Until)
{
    public bool HoldsOn(LocalDate day) => From <= day && (Until is null || day <= Until);
}

public enum PlantedKind
{
    /// <summary>Two people who sit near each other and exchange, but don't work together.</summary>
    Neighbour,

    /// <summary>Two people who work on one project, or host an event together.</summary>
    Partner,
}
