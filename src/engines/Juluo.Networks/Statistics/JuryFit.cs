using Juluo.Networks.Assignment;

namespace Juluo.Networks.Statistics;

/// <summary>The least squares of <see cref="JuryScores"/>: what is left of the marks of entries when each juror has a level of their own, and a spread where that is asked for.</summary>
internal sealed partial class JuryFit
{
    private readonly (int Juror, int Entry, double Value)[] sheets;
    private readonly double[] spreads;
    private readonly int[] size; // of each part

    internal JuryFit(int entries, int jurors, IEnumerable<(int Juror, int Entry, double Value)> all, bool evenSpreads)
    {
        sheets = [.. all];
        // In an order of its own: rounding is the same however sheets come.
        Array.Sort(sheets);
        (Part, size) = (new int[entries], new int[entries]);
        var sets = new DisjointSets(entries + jurors);
        var (rated, used) = (new bool[entries], new bool[jurors]);
        foreach (var (juror, entry, _) in sheets)
        {
            sets.Join(entry, entries + juror);
            (rated[entry], used[juror]) = (true, true);
        }
        for (var entry = 0; entry < entries; entry++)
        {
            Part[entry] = rated[entry] ? sets.Of(entry) : -1;
            size[rated[entry] ? Part[entry] : entry]++;
        }
        var parts = Part.Where(part => part >= 0).Distinct().Count();
        Freedom = sheets.Length - rated.Count(yes => yes) - used.Count(yes => yes) + parts;
        (Scores, spreads) = (new double[entries], [.. Enumerable.Repeat(1.0, jurors)]);
        Solver = new(Normal());
        if (evenSpreads)
        {
            JurorMarks[] marks =
            [
                .. sheets
                    .GroupBy(sheet => sheet.Juror)
                    .Select(of => new JurorMarks(of.Key, [.. of.Select(s => s.Entry)], [.. of.Select(s => s.Value)])),
            ];
            // A spread takes one sheet more of each juror; the unit of a part is free.
            var told = marks.Where(juror => juror.TellsSpread).ToArray();
            Freedom = Math.Max(0, Freedom - told.Length + told.Select(juror => Part[juror.Entries[0]]).Distinct().Count());
            Even(marks);
        }
        Scores = Solver.Solve(Right());
        if (evenSpreads)
        {
            ScaleSpreads(Standardise());
        }
    }

    /// <summary>For each entry the smallest of those that it can be compared with; −1 without sheets.</summary>
    internal int[] Part { get; }

    /// <summary>Deviation of each entry from the mean of its part.</summary>
    internal double[] Scores { get; private set; }

    /// <summary>Of the normal equations of the entries, with the mean of each part held at 0.</summary>
    internal SymmetricSolver Solver { get; }

    /// <summary>Sheets more than it takes to tell entries and jurors apart, 0 or more.</summary>
    internal int Freedom { get; }

    /// <summary>Variance of a mark that entry and juror do not explain; NaN without freedom.</summary>
    internal double Variance
    {
        get
        {
            var rest = 0.0;
            foreach (var of in sheets.GroupBy(sheet => sheet.Juror))
            {
                var level = of.Average(s => (s.Value / spreads[s.Juror]) - Scores[s.Entry]);
                rest += of.Sum(s => Math.Pow((s.Value / spreads[s.Juror]) - Scores[s.Entry] - level, 2));
            }
            return Freedom > 0 ? rest / Freedom : double.NaN;
        }
    }

    /// <summary>Habits of all jurors; levels beside the mean of those of one part.</summary>
    internal JurorHabit[] Habits()
    {
        var habits = spreads.Select(spread => new JurorHabit(double.NaN, spread, 0)).ToArray();
        foreach (var part in sheets.GroupBy(sheet => Part[sheet.Entry]))
        {
            var levels = part.GroupBy(s => s.Juror)
                .Select(of => (Juror: of.Key, Level: of.Average(s => s.Value - (spreads[of.Key] * Scores[s.Entry])), Count: of.Count()))
                .ToArray();
            foreach (var (juror, level, count) in levels)
            {
                habits[juror] = new(level - levels.Average(l => l.Level), spreads[juror], count);
            }
        }
        return habits;
    }

    /// <summary>What the entries of one juror have in common is the juror's: each sheet counts with what it is above their mean.</summary>
    private double[,] Normal()
    {
        var normal = new double[Part.Length, Part.Length];
        foreach (var of in sheets.GroupBy(sheet => sheet.Juror))
        {
            int[] seen = [.. of.Select(sheet => sheet.Entry)];
            foreach (var a in seen)
            {
                normal[a, a]++;
                foreach (var b in seen)
                {
                    normal[a, b] -= 1.0 / seen.Length;
                }
            }
        }
        // The mean of a part is not determined; held at 0, the equations have one solution.
        for (var a = 0; a < Part.Length; a++)
        {
            for (var b = 0; b < Part.Length; b++)
            {
                normal[a, b] += Part[a] < 0 && a == b ? 1 : 0;
                normal[a, b] += Part[a] >= 0 && Part[a] == Part[b] ? 1.0 / size[Part[a]] : 0;
            }
        }
        return normal;
    }

    private double[] Right()
    {
        var right = new double[Part.Length];
        foreach (var of in sheets.GroupBy(sheet => sheet.Juror))
        {
            var mean = of.Average(sheet => sheet.Value);
            foreach (var (juror, entry, value) in of)
            {
                right[entry] += (value - mean) / spreads[juror];
            }
        }
        return right;
    }
}
