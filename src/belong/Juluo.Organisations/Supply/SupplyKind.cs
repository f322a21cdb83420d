namespace Juluo.Organisations;

/// <summary>The role of an organisation towards another in making and selling goods.</summary>
[Named("supply-kind")]
public enum SupplyKind
{
    /// <summary>The organisation uses goods that the other makes.</summary>
    BuysFrom,

    /// <summary>The organisation makes goods to the other's order.</summary>
    MakesFor,

    /// <summary>The organisation distributes goods that the other makes.</summary>
    Distributes,
}
