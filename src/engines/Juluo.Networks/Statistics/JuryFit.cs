using Juluo.Networks.Assignment;

namespace Juluo.Networks.Statistics;

/// <summary>The least squares of <see cref="JuryScores"/>: entry scores after removing each juror's level, and spread if requested.</summary>
internal sealed partial class JuryFit
{
    private readonly JurorMarks[] marks; // of jurors with sheets
    private readonly double[] spreads;
    private readonly int[] size; // of each part

    internal JuryFit(int entries, int jurors, IEnumerable<(int Juror, int Entry, double Value)> all, bool evenSpreads)
    {
        // In a fixed order: rounding is the same in whatever order sheets are given.
        marks =
        [
            .. all.Order()
                .GroupBy(sheet => sheet.Juror)
                .Select(of => new JurorMarks(of.Key, [.. of.Select(s => s.Entry)], [.. of.Select(s => s.Value)])),
        ];
        (Part, size, Scores, spreads) = (new int[entries], new int[entries], new double[entries], [.. Enumerable.Repeat(1.0, jurors)]);
        Array.Fill(Part, -1);
        var sets = new DisjointSets(entries);
        foreach (var juror in marks)
        {
            foreach (var entry in juror.Entries)
            {
                sets.Join(entry, juror.Entries[0]);
                Part[entry] = 0;
            }
        }
        for (var entry = 0; entry < entries; entry++)
        {
            Part[entry] = Part[entry] < 0 ? -1 : sets.Of(entry);
            size[Math.Max(0, Part[entry])] += Part[entry] < 0 ? 0 : 1;
        }
        Freedom = marks.Sum(juror => juror.Entries.Length - 1) - Part.Count(part => part >= 0) + size.Count(count => count > 0);
        Solver = new(Normal());
        if (evenSpreads)
        {
            Even();
        }
        Scores = Solver.Solve(Right());
        if (evenSpreads)
        {
            ScaleSpreads(Standardise());
        }
    }

    /// <summary>For each entry the smallest comparable entry; −1 without sheets.</summary>
    internal int[] Part { get; }

    /// <summary>Difference of each entry from the mean of its part.</summary>
    internal double[] Scores { get; private set; }

    /// <summary>Solver for the normal equations of the entries, with the mean of each part fixed at 0.</summary>
    internal SymmetricSolver Solver { get; }

    /// <summary>Degrees of freedom: sheets beyond those needed to separate entries from the habits of jurors, 0 or more.</summary>
    internal int Freedom { get; private set; }

    /// <summary>Residual variance of a mark after entry and juror; NaN without degrees of freedom.</summary>
    internal double Variance => Freedom > 0 ? marks.Sum(juror => juror.Rest(Scores, spreads[juror.Number])) / Freedom : double.NaN;

    /// <summary>Returns the habits of all jurors, with levels relative to the mean of their part.</summary>
    internal JurorHabit[] Habits()
    {
        var habits = spreads.Select(spread => new JurorHabit(double.NaN, spread, 0)).ToArray();
        foreach (var part in marks.GroupBy(juror => Part[juror.Entries[0]]))
        {
            var mean = part.Average(juror => juror.Level(Scores, spreads[juror.Number]));
            foreach (var juror in part)
            {
                var by = spreads[juror.Number];
                habits[juror.Number] = new(juror.Level(Scores, by) - mean, by, juror.Entries.Length);
            }
        }
        return habits;
    }

    /// <summary>Builds the normal equations: the mean of a juror's sheets is attributed to the juror, and each sheet counts with its difference from it.</summary>
    private double[,] Normal()
    {
        var normal = new double[Part.Length, Part.Length];
        foreach (var juror in marks)
        {
            foreach (var a in juror.Entries)
            {
                normal[a, a]++;
                foreach (var b in juror.Entries)
                {
                    normal[a, b] -= 1.0 / juror.Entries.Length;
                }
            }
        }
        // The mean of a part is not determined; fixing it at 0 gives one solution.
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
        foreach (var juror in marks)
        {
            juror.AddTo(right, spreads[juror.Number]);
        }
        return right;
    }
}
