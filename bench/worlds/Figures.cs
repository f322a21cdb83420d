using Juluo.Networks.Prediction;

namespace Juluo.Worlds.Bench;

/// <summary>What one policy reached in one trial.</summary>
/// <param name="PerHour">Introductions that were accepted, met and useful, for each hour of the operator's time.</param>
/// <param name="Added">The same of pairs who did not get to know each other by themselves in the 60 days after.</param>
/// <param name="Within4">Of the people who were there from the first day and wished for introductions: share with one in four weeks, 0 … 1; <paramref name="Within12"/>: in twelve.</param>
/// <param name="LongestWait">Most whole weeks that one of them waited for the first.</param>
/// <param name="Gini">How unequally introductions are spread over them, 0 … 1.</param>
/// <param name="Newcomers">Share of people there who joined during the trial, weighted by their days in it, 0 … 1; <paramref name="NewcomersPart"/>: their share of introductions.</param>
internal sealed record Figures(
    int Introductions,
    int Agreed,
    int Met,
    int Useful,
    double PerHour,
    double Added,
    double Within4,
    double Within12,
    double LongestWait,
    double Gini,
    double Newcomers,
    double NewcomersPart
)
{
    /// <summary>To look at a suggestion and send it.</summary>
    public const double MinutesEach = 2;

    public static Figures Of(World world, IReadOnlyList<Course> courses)
    {
        var hours = Math.Max(1, courses.Count) * MinutesEach / 60;
        var useful = courses.Count(c => c.Succeeded);
        var people = Enumerable.Range(0, world.People.Count).Where(k => world.People[k].PerMonth > 0).ToArray();
        var first = people.Where(k => world.People[k].JoinedOn <= 0).ToArray();
        int? Waited(int person) => courses.FirstOrDefault(c => c.Has(person))?.Day / 7;
        var days = people.Sum(k => DaysThere(world, k));
        return new(
            courses.Count,
            courses.Count(c => c.Agreed),
            courses.Count(c => c.MetOn is not null),
            useful,
            useful / hours,
            courses.Count(c => c.Succeeded && !c.Anyway) / hours,
            first.Count(k => Waited(k) < 4) / (double)first.Length,
            first.Count(k => Waited(k) < 12) / (double)first.Length,
            first.Max(k => Waited(k) ?? Trial.Weeks),
            Networks.Prediction.Gini.Of([.. first.Select(k => (double)courses.Count(c => c.Has(k)))]),
            people.Where(k => world.People[k].JoinedOn > 0).Sum(k => DaysThere(world, k)) / days,
            courses.Count == 0
                ? 0
                : courses.Sum(c => (world.People[c.A].JoinedOn > 0 ? 1 : 0) + (world.People[c.B].JoinedOn > 0 ? 1 : 0))
                    / (2.0 * courses.Count)
        );
    }

    private static double DaysThere(World world, int person) => Math.Max(0, (Trial.Weeks * 7) - Math.Max(0, world.People[person].JoinedOn));
}
