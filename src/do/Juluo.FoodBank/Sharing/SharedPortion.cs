namespace Juluo.FoodBank;

/// <summary>Units of a lot for a household.</summary>
internal sealed record SharedPortion(FoodCardId Card, LotId Lot, int Units);
