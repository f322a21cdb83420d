namespace Juluo.Sample;

/// <summary>A tie that the simulator put there on purpose: A &lt; B, from a day, until the day the work ended (if it has).</summary>
public sealed record Planted(PlantedKind Kind, int A, int B, LocalDate From, LocalDate? Until)
{
    public bool HoldsOn(LocalDate day) => From <= day && (Until is null || day <= Until);
}

public enum PlantedKind
{
    /// <summary>Sit near each other and exchange; no common work.</summary>
    Neighbour,

    /// <summary>Work on one project, or host an event together.</summary>
    Partner,
}
