namespace Juluo.Lens;

/// <summary>What two people are to each other (after Spinuzzi 2012), each step including the ones before.</summary>
[Named("tie-kind")]
public enum TieKind
{
    /// <summary>Nothing that chance does not explain.</summary>
    Stranger = 0,

    /// <summary>In one zone on three days of 28 or more, and more often than how active both are explains.</summary>
    Familiar = 1,

    /// <summary>Works beside the other and deals with them: presence and at least one exchange.</summary>
    Neighbour = 2,

    /// <summary>Works with the other: co-operation by both within 180 days, or claimed by one and confirmed by the other.</summary>
    Partner = 3,
}
