namespace Juluo.Organisations;

/// <summary>What one organisation is to another in making and selling things.</summary>
[Named("supply-kind")]
public enum SupplyKind
{
    /// <summary>What the other makes goes into ours.</summary>
    BuysFrom,

    /// <summary>Ours is made to the other's order.</summary>
    MakesFor,

    /// <summary>Ours distributes what the other makes.</summary>
    Distributes,
}
