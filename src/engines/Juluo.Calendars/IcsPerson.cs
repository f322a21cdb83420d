namespace Juluo.Calendars;

/// <summary>An organiser or attendee.</summary>
/// <param name="Answer">Null: no reply yet; true: accepted; false: declined.</param>
public sealed record IcsPerson(string Name, string Email, bool? Answer = null);
