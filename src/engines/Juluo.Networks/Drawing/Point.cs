namespace Juluo.Networks.Drawing;

/// <summary>Position of a node in a drawing; one unit is the length of a step.</summary>
/// <param name="X">To the right.</param>
/// <param name="Y">Upwards or downwards, at the choice of the drawing.</param>
public readonly record struct Point(double X, double Y);
