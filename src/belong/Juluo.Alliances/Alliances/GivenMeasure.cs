namespace Juluo.Alliances;

/// <summary>A figure of this community that allies may see together with others'.</summary>
/// <param name="Measure">Lower-case words with dots, such as <c>people.here</c>.</param>
public sealed record GivenMeasure(string Measure, double Value);
