namespace Juluo.HelpDirectory;

/// <summary>A field of the form, with the value when the mistake was reported and the proposed value.</summary>
/// <param name="Field">The name in the form, such as <c>cost.en</c>.</param>
public sealed record CorrectedField(string Field, string? Was, string? Now);
