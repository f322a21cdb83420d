namespace Juluo.Rules;

/// <summary>A law, a regulation or a memorandum that rules cite.</summary>
/// <param name="Key">The key that citations use.</param>
/// <param name="Name">The name that lawyers use: <c>7 CFR 273.9</c>.</param>
/// <param name="Title">The subject, or null.</param>
/// <param name="Link">The address of the text, or null.</param>
/// <param name="Retrieved">The day on which the text was retrieved.</param>
public sealed record Source(string Key, string Name, string? Title, Uri? Link, DateOnly Retrieved);
