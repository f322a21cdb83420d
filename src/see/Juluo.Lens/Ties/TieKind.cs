namespace Juluo.Lens;

/// <summary>The relation of two people (after Spinuzzi 2012); each level includes the ones before.</summary>
[Named("tie-kind")]
public enum TieKind
{
    /// <summary>Nothing beyond chance.</summary>
    Stranger = 0,

    /// <summary>
    /// In the same zone on at least three of 28 days, more often than their activity explains; or present and dealing with each other, with evidence too weak for <see cref="Neighbour"/>.
    /// </summary>
    Familiar = 1,

    /// <summary>Works beside the other and deals with them: presence and an exchange within 90 days, or an earlier co-operation together with either.</summary>
    Neighbour = 2,

    /// <summary>Works with the other: co-operation within 180 days, or claimed by one and confirmed by the other.</summary>
    Partner = 3,
}
