namespace Juluo.Alliances;

/// <summary>What the communities of an alliance have in common in one figure, where at least five give it. Nobody's own figure is in it but ours.</summary>
/// <param name="Measure">The sentence stands in the catalogues under <c>alliances.measure.</c> and this.</param>
/// <param name="Lower">A quarter of them have less.</param>
/// <param name="Upper">A quarter of them have more.</param>
/// <param name="Ours">Null where we give none.</param>
public sealed record AlliedMeasure(string Measure, int Communities, double Lower, double Middle, double Upper, double? Ours);
