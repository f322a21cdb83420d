namespace Juluo.Alliances;

/// <summary>
/// A statistic over the other communities of an alliance, if at least three give it. Our own figure is left out, so that
/// it can't be subtracted; and each gives the middle of a class (<see cref="GivenMeasure"/>), the most that a reader can find out.
/// </summary>
/// <param name="Measure">The measure's name; its catalogue key follows <c>alliances.measure.</c>.</param>
/// <param name="Communities">The number of communities that give it.</param>
/// <param name="Others">The mean of the others.</param>
/// <param name="Lower">The lower quartile of the others; null if fewer than five give it.</param>
/// <param name="Upper">The upper quartile of the others; null likewise.</param>
/// <param name="Ours">Our own figure as given, or null if we give none.</param>
public sealed record AlliedMeasure(string Measure, int Communities, double Others, double? Lower, double? Upper, double? Ours);
