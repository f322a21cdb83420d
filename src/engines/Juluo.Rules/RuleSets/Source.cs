namespace Juluo.Rules;

/// <summary>A law, a regulation or a memorandum that rules cite.</summary>
/// <param name="Key">What citations call it.</param>
/// <param name="Name">What lawyers call it: <c>7 CFR 273.9</c>.</param>
/// <param name="Title">What it is about, or null.</param>
/// <param name="Link">Where it can be read, or null.</param>
/// <param name="Retrieved">The day on which it was read.</param>
public sealed record Source(string Key, string Name, string? Title, Uri? Link, DateOnly Retrieved);
