namespace Juluo.Networks.Statistics;

/// <summary>What jurors give a mark for.</summary>
/// <param name="Least">The lowest mark there is, finite.</param>
/// <param name="Most">The highest, above <paramref name="Least"/>.</param>
/// <param name="Weight">How much it counts beside the others, above 0; in any unit.</param>
public sealed record RubricCriterion(double Least, double Most, double Weight = 1);
