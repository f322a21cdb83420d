namespace Juluo.Plans;

/// <summary>A day at an allied house, as one of the two wrote it down.</summary>
/// <param name="Hosted">It was here; false: one of us was there.</param>
/// <param name="Other">The community on the other side.</param>
public sealed record PassportDay(LocalDate Day, bool Hosted, CommunityId Other, Money Amount);
