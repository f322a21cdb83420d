namespace Juluo.Networks.Statistics;

/// <summary>A criterion for which jurors give a mark.</summary>
/// <param name="Least">The lowest mark, finite.</param>
/// <param name="Most">The highest mark, above <paramref name="Least"/>.</param>
/// <param name="Weight">Weight relative to the other criteria, above 0; in any unit.</param>
public sealed record RubricCriterion(double Least, double Most, double Weight = 1);
