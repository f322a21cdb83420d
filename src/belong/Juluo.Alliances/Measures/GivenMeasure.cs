namespace Juluo.Alliances;

/// <summary>A figure of this community that allies may see together with others'.</summary>
/// <param name="Measure">Lower-case words with dots, such as <c>people.here</c>.</param>
internal sealed record GivenMeasure(string Measure, double Value);
