namespace Juluo.Networks.Drawing;

/// <summary>Where a node is drawn; one unit is the length of a step.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards or downwards, as the picture likes.</param>
public readonly record struct Point(double X, double Y);
