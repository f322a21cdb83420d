namespace Juluo.Matching;

/// <summary>Whether introductions reach everybody who wishes for them, over <see cref="Weeks"/> weeks.</summary>
/// <param name="People">Who wish for introductions and may be proposed.</param>
/// <param name="Introduced">Of these, who had one.</param>
/// <param name="LongestWait">Whole weeks since the last introduction, or since joining, of whom it is longest; <see cref="Weeks"/> is as long or longer.</param>
/// <param name="Gini">How unequally introductions are spread, 0 … 1: 0 when everybody had as many.</param>
/// <param name="Newcomers">Share of these people who joined in the last <see cref="NewWeeks"/> weeks, 0 … 1.</param>
/// <param name="NewcomersPart">Their share of all introductions of these people, 0 … 1; 0 when there was none.</param>
public sealed record Fairness(int People, int Introduced, int LongestWait, double Gini, double Newcomers, double NewcomersPart)
{
    public const int Weeks = 12;
    public const int NewWeeks = 8;

    /// <summary>Of fewer nothing is said: it would be said of persons.</summary>
    public const int Least = 5;

    /// <summary>A person who wishes for introductions, and the days of those they had in the last <see cref="Weeks"/> weeks.</summary>
    public readonly record struct Member(LocalDate JoinedOn, IReadOnlyList<LocalDate> Introductions);

    /// <summary>Null of fewer than <see cref="Least"/> people. O(n log n).</summary>
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
