namespace Juluo.Seasons;

/// <summary>The properties of a resource that matter for sharing its times.</summary>
/// <param name="Offered">True if the resource is in use and has units.</param>
/// <param name="Slot">The grid for starts, in minutes from midnight.</param>
/// <param name="Before">The minutes kept free before each booking.</param>
/// <param name="Needs">The units that a booking of the resource takes: a number out of each of these sets. A hall needs those of its rooms.</param>
internal sealed record SharedResource(
    ResourceId Id,
    bool Offered,
    int? Seats,
    int Slot,
    int Before,
    int After,
    bool OutsideHours,
    IReadOnlyList<(IReadOnlyList<UnitId> Units, int Wanted)> Needs
);
