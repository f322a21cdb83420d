namespace Juluo.FoodBank;

/// <summary>A household as sharing sees it.</summary>
/// <param name="Weight">Hundredths of an adult.</param>
/// <param name="Avoids">One bit for each <see cref="Contained"/> that it does not eat.</param>
internal sealed record SharedHousehold(FoodCardId Card, int Weight, uint Avoids);
