namespace Juluo.Bookings;

/// <summary>A date that could not be booked.</summary>
/// <param name="Why">Catalogue key of a sentence without arguments.</param>
public sealed record SeriesMiss(LocalDate Day, string Why);
