namespace Juluo.FoodBank;

/// <summary>A card's pick-up at a distribution.</summary>
/// <param name="Slot">The slot, or null without one.</param>
/// <param name="GivenAt">The time at which the parcel was given, or null.</param>
public sealed record PickUp(FoodCard Card, PickUpSlotId? Slot, Instant? SlotStartsAt, Instant? SlotEndsAt, Instant? GivenAt);
