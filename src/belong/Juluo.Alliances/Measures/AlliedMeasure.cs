namespace Juluo.Alliances;

/// <summary>
/// What the other communities of an alliance have in common in one figure, where at least three give it. Our own figure is left out, so that
/// it cannot be subtracted; and each has given the middle of a class (<see cref="GivenMeasure"/>), which is the most that a reader can find out.
/// </summary>
/// <param name="Measure">The sentence stands in the catalogues under <c>alliances.measure.</c> and this.</param>
/// <param name="Communities">How many communities give it.</param>
/// <param name="Others">The mean of the others.</param>
/// <param name="Lower">A quarter of the others have less; null where fewer than five give it.</param>
/// <param name="Upper">A quarter of the others have more.</param>
/// <param name="Ours">Our own figure as we give it; null where we give none.</param>
public sealed record AlliedMeasure(string Measure, int Communities, double Others, double? Lower, double? Upper, double? Ours);
