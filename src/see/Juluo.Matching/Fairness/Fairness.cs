namespace Juluo.Matching;

/// <summary>Shows how evenly introductions reach the people who want them, over <see cref="Weeks"/> weeks.</summary>
/// <param name="People">The number of people who want introductions and may be proposed.</param>
/// <param name="Introduced">The number of them who had an introduction.</param>
/// <param name="LongestWait">The longest time since the last introduction, or since joining, in whole weeks; <see cref="Weeks"/> means that long or longer.</param>
/// <param name="Gini">Inequality of the distribution, 0 … 1: 0 if everyone had the same number of introductions.</param>
/// <param name="Newcomers">Share of these people who joined in the last <see cref="NewWeeks"/> weeks, 0 … 1.</param>
/// <param name="NewcomersPart">Their share of all introductions of these people, 0 … 1; 0 when there was none.</param>
public sealed record Fairness(int People, int Introduced, int LongestWait, double Gini, double Newcomers, double NewcomersPart)
{
    public const int Weeks = 12;
    public const int NewWeeks = 8;

    /// <summary>The smallest group for which figures are given; with fewer people, the figures would describe individuals.</summary>
    public const int Least = 5;

    /// <summary>A person who wants introductions, and the days of those they had in the last <see cref="Weeks"/> weeks.</summary>
    public readonly record struct Member(LocalDate JoinedOn, IReadOnlyList<LocalDate> Introductions);

    /// <summary>Computes the figures, or returns null for fewer than <see cref="Least"/> people. O(n log n).</summary>
    public static Fairness? Of(IReadOnlyCollection<Member> people, LocalDate today)
    {
        if (people.Count < Least)
            return null;
        var newSince = today.PlusWeeks(-NewWeeks);
        var (all, ofNew) = (
            people.Sum(p => p.Introductions.Count),
            people.Where(p => p.JoinedOn >= newSince).Sum(p => p.Introductions.Count)
        );
        return new(
            people.Count,
            people.Count(p => p.Introductions.Count > 0),
            people.Max(p => Math.Min(Weeks, Period.DaysBetween(p.Introductions.Append(p.JoinedOn).Max(), today) / 7)),
            Networks.Prediction.Gini.Of([.. people.Select(p => (double)p.Introductions.Count)]),
            people.Count(p => p.JoinedOn >= newSince) / (double)people.Count,
            all == 0 ? 0 : ofNew / (double)all
        );
    }
}
