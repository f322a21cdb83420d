namespace Juluo.Networks.Statistics;

/// <summary>A figure with its uncertainty.</summary>
/// <param name="Value">The figure on all the data.</param>
/// <param name="Low">Lower end of the band.</param>
/// <param name="High">Upper end of the band.</param>
public readonly record struct Band(double Value, double Low, double High);
