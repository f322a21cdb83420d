namespace Juluo.Organisations;

/// <summary>The role of an organisation towards another in making and selling goods.</summary>
[Named("supply-kind")]
public enum SupplyKind
{
    /// <summary>Ours uses goods that the other makes.</summary>
    BuysFrom,

    /// <summary>Ours makes goods to the other's order.</summary>
    MakesFor,

    /// <summary>Ours distributes goods that the other makes.</summary>
    Distributes,
}
