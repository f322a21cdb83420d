namespace Juluo.People;

/// <summary>An open need or offer in a list by time.</summary>
public sealed record OpenWant(WantId Id, PersonId Person, Instant Since);
