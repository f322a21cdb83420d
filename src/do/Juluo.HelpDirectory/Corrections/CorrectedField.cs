namespace Juluo.HelpDirectory;

/// <summary>A field of the form, as it was when the mistake was reported and as it should be.</summary>
/// <param name="Field">As the form calls it, such as <c>cost.en</c>.</param>
public sealed record CorrectedField(string Field, string? Was, string? Now);
