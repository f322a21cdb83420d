namespace Juluo.FoodBank;

/// <summary>A card that comes to a distribution.</summary>
/// <param name="Slot">Null: without one.</param>
/// <param name="GivenAt">When it had its parcel; null: not yet.</param>
public sealed record PickUp(FoodCard Card, PickUpSlotId? Slot, Instant? SlotStartsAt, Instant? SlotEndsAt, Instant? GivenAt);
