namespace Juluo.Passports;

/// <summary>A day at an allied community, as one of the two recorded it.</summary>
/// <param name="Hosted">Whether the day was here; false: one of our members was there.</param>
/// <param name="Other">The community on the other side.</param>
public sealed record PassportDay(LocalDate Day, bool Hosted, CommunityId Other, Money Amount);
