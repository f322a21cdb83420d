namespace Juluo.Spaces;

/// <summary>What a resource is. Desks, lockers, equipment and parking have units; halls and bundles are made of other resources.</summary>
[Named("resource-kind")]
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
