namespace Juluo.Passports;

/// <summary>A day at an allied community, as one of the two recorded it.</summary>
/// <param name="Hosted">True if the day was here; false if one of our members was there.</param>
/// <param name="Other">The community on the other side.</param>
public sealed record PassportDay(LocalDate Day, bool Hosted, CommunityId Other, Money Amount);
