namespace Juluo.Passports;

/// <summary>What two communities owe each other for a month, in one currency.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Hosted">Days of theirs here.</param>
/// <param name="Sent">Days of ours there.</param>
/// <param name="Theirs">What their days here are worth.</param>
/// <param name="Ours">What our days there are worth.</param>
public sealed record PassportBalance(LocalDate Month, CommunityId Other, int Hosted, int Sent, Money Theirs, Money Ours);
