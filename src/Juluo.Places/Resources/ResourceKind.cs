namespace Juluo.Places;

/// <summary>What a resource is. Desks, lockers, equipment and parking have units; halls and bundles are made of other resources.</summary>
public enum ResourceKind
{
    HotDesk,
    FixedDesk,
    Room,
    Hall,
    Bundle,
    Office,
    Locker,
    Equipment,
    Parking,
    Residency,
}
