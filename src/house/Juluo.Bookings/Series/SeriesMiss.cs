namespace Juluo.Bookings;

/// <summary>A date that could not be had.</summary>
/// <param name="Why">Catalogue key of a sentence without particulars.</param>
public sealed record SeriesMiss(LocalDate Day, string Why);
