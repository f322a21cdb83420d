using Juluo.Worlds.Bench;

namespace Juluo.Tables.Bench;

/// <summary>Hours that people have spent together apart from tables, on the Monday of a week; they halve in a little over four weeks, as acquaintance fades in these worlds.</summary>
internal sealed class Acquaintances
{
    public const double HoursOfATie = 0.75;

    private const double KeptPerWeek = 0.85;
    private readonly double[][,] hours = new double[Lunches.Weeks][,];

    public Acquaintances(World world)
    {
        var people = world.People.Count;
        var now = new double[people, people];
        for (var day = World.FirstDay; day < 7 * Lunches.Weeks; day++)
        {
            if (day % 7 == 0)
            {
                if (day >= 0)
                    hours[day / 7] = (double[,])now.Clone();
                for (var a = 0; a < people; a++)
                for (var b = 0; b < people; b++)
                    now[a, b] *= KeptPerWeek;
            }

            foreach (var met in world.Encounters(day))
            {
                now[met.A, met.B] += met.Minutes / 60;
                now[met.B, met.A] = now[met.A, met.B];
            }
        }
    }

    public double Hours(int a, int b, int week) => hours[week][a, b];

    public bool AreTied(int a, int b, int week) => Hours(a, b, week) >= HoursOfATie;
}
