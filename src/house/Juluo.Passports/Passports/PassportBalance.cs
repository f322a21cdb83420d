namespace Juluo.Passports;

/// <summary>The amounts that two communities owe each other for a month, in one currency.</summary>
/// <param name="Month">The first day of the month.</param>
/// <param name="Hosted">The number of days that their members spent here.</param>
/// <param name="Sent">The number of days that our members spent there.</param>
/// <param name="Theirs">The price of their members' days here.</param>
/// <param name="Ours">The price of our members' days there.</param>
public sealed record PassportBalance(LocalDate Month, CommunityId Other, int Hosted, int Sent, Money Theirs, Money Ours);
