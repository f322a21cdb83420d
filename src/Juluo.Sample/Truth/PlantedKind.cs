namespace Juluo.Sample;

public enum PlantedKind
{
    /// <summary>Sit near each other and exchange; no common work.</summary>
    Neighbour,

    /// <summary>Work on one project, or host an event together.</summary>
    Partner,
}
