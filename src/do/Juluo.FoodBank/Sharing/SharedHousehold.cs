namespace Juluo.FoodBank;

/// <summary>A household as input of the sharing algorithm.</summary>
/// <param name="Weight">The household's size in hundredths of an adult.</param>
/// <param name="Avoids">A bit set of each <see cref="Contained"/> that it doesn't eat.</param>
internal sealed record SharedHousehold(FoodCardId Card, int Weight, uint Avoids);
