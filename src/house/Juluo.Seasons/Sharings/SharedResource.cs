namespace Juluo.Seasons;

/// <summary>A resource as far as sharing its times goes.</summary>
/// <param name="Offered">Still in use, and not without anything to take.</param>
/// <param name="Slot">It begins on this grid of minutes from midnight.</param>
/// <param name="Before">Minutes kept free before each.</param>
/// <param name="Needs">So many of these units each; a hall needs those of its rooms.</param>
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
