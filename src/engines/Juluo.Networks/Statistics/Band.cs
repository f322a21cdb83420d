namespace Juluo.Networks.Statistics;

/// <summary>A statistic with its uncertainty.</summary>
/// <param name="Value">The value on all the data.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="High">Upper end of the band.</param>
public readonly record struct Band(double Value, double Low, double High);
