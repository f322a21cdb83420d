using System.Diagnostics;
using Juluo.Networks.Assignment;

namespace Juluo.Seating.Bench;

/// <summary>How many of the possible pairs meet, and how long the search takes.</summary>
internal static class Pairs
{
    public static void Print(int seeds)
    {
        // Compilation at first use is not measured.
        TableRounds.Seat(Dinner.All[4].Task(99), steps: 200_000);
        Console.WriteLine(
            $"{"people", 6}{"rounds", 8}  {"tables", -28}{"pairs", 8}{"possible", 10}{"least share", 13}{"wishes met", 12}{"apart", 7}{"unseated", 10}{"proven best", 13}{"longest", 10}"
        );
        foreach (var dinner in Dinner.All)
        {
            var (shares, wishes, wished, together, unseated, best, longest) = (new List<double>(), 0, 0, 0, 0, 0, 0.0);
            RoundsSeating? last = null;
            for (var seed = 1; seed <= seeds; seed++)
            {
                var task = dinner.Task(seed);
                var watch = Stopwatch.StartNew();
                var seating = TableRounds.Seat(task, (ulong)seed);
                longest = Math.Max(longest, watch.Elapsed.TotalSeconds);
                shares.Add((double)seating.PairsMet / seating.MostPairs);
                wishes += seating.WishesMet.Count;
                wished += task.Wishes.Count;
                together += task.Apart.Count(pair => seating.Meetings(pair.A, pair.B).Count > 0);
                unseated += seating.Broken.Count;
                best += seating.IsBest ? 1 : 0;
                last = seating;
            }

            Console.WriteLine(
                $"{dinner.People, 6}{dinner.Rounds, 8}  {dinner.Name, -28}{last!.PairsMet, 8}{last.MostPairs, 10}{shares.Min(), 13:0.00 %}{$"{wishes}/{wished}", 12}{together, 7}{unseated, 10}{$"{best}/{seeds}", 13}{longest, 8:0.00} s"
            );
        }
    }
}
