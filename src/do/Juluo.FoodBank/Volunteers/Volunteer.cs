namespace Juluo.FoodBank;

/// <summary>A member who was appointed to help at the food bank.</summary>
public sealed record Volunteer(PersonId Person, Instant Since);
