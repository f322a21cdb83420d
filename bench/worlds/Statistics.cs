using Juluo.Networks.Prediction;

namespace Juluo.Worlds.Bench;

/// <summary>The results of one policy in one trial.</summary>
/// <param name="PerHour">Introductions that were accepted, met and useful, per hour of the operator's time.</param>
/// <param name="Added">The same for pairs who did not get to know each other by themselves in the 60 days after.</param>
/// <param name="Within4">The share with an introduction in four weeks among people who were there from the first day and wanted introductions, 0 … 1; <paramref name="Within12"/>: in twelve.</param>
/// <param name="LongestWait">The longest wait of one of them for the first, in whole weeks.</param>
/// <param name="Gini">The inequality of introductions among them, 0 … 1.</param>
/// <param name="Newcomers">The share of people who joined during the trial, weighted by their days in it, 0 … 1; <paramref name="NewcomersPart"/>: their share of introductions.</param>
internal sealed record Statistics(
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
    /// <summary>The time to look at a suggestion and send it.</summary>
    public const double MinutesEach = 2;

    public static Statistics Of(World world, IReadOnlyList<Course> courses)
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
