namespace Juluo.Calendars;

/// <summary>An organiser or a person invited.</summary>
/// <param name="Answer">Null: not asked; true: comes; false: does not.</param>
public sealed record IcsPerson(string Name, string Email, bool? Answer = null);
