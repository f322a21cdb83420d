namespace Juluo.Networks.Statistics;

internal sealed partial class JuryFit
{
    private const int Rounds = 2_000;
    private const double Settled = 1e-8;

    /// <summary>
    /// Finds the likeliest spreads for the model mark = level + spread · (score + chance): optimises scores, chance and each juror's spread in turn, given the others. A
    /// juror's unit of marking does not matter.
    /// </summary>
    private void Even()
    {
        var parts = marks.GroupBy(juror => Part[juror.Entries[0]]).Select(of => of.ToArray()).ToArray();
        foreach (var juror in marks)
        {
            spreads[juror.Number] = juror.Spread;
        }
        // With too few sheets to separate spreads from scores, use each juror's own standard deviation.
        var rich = parts.Where(part => WithSpreads(part) > 0).ToArray();
        Freedom = rich.Sum(WithSpreads);
        var change = double.PositiveInfinity;
        for (var round = 0; round < Rounds && change > Settled; round++)
        {
            foreach (var part in parts)
            {
                LikeTheOthers(part);
            }
            Scores = Solver.Solve(Right());
            ScaleSpreads(Standardise());
            change = 0;
            foreach (var part in rich)
            {
                change = Math.Max(change, Likeliest(part));
            }
        }
    }

    /// <summary>Counts sheets beyond those needed to separate entries, levels and spreads: a spread costs one more for each juror, and the unit of a part is free.</summary>
    private int WithSpreads(JurorMarks[] part)
    {
        var told = part.Count(juror => juror.TellsSpread);
        return part.Sum(juror => juror.Entries.Length - 1) - size[Part[part[0].Entries[0]]] + 1 - Math.Max(0, told - 1);
    }

    /// <summary>Assigns the others' mean spread to jurors with two entries, from which no spread can be estimated, and to those who gave everyone the same mark.</summary>
    private void LikeTheOthers(JurorMarks[] part)
    {
        var known = part.Where(juror => juror.TellsSpread).ToArray();
        var mean = known.Length > 0 ? Math.Exp(known.Average(juror => Math.Log(spreads[juror.Number]))) : 1;
        foreach (var juror in part.Where(juror => !juror.TellsSpread))
        {
            spreads[juror.Number] = mean;
        }
    }

    /// <summary>Updates the spreads to the likeliest for the current scores; returns the largest change of the logarithm of one.</summary>
    private double Likeliest(JurorMarks[] part)
    {
        var change = 0.0;
        var known = part.Where(juror => juror.TellsSpread).ToArray();
        var chance = known.Sum(juror => juror.Rest(Scores, spreads[juror.Number])) / known.Sum(juror => juror.Entries.Length - 1);
        foreach (var juror in known)
        {
            var next = juror.Likeliest(Scores, chance);
            if (double.IsFinite(next))
            {
                change = Math.Max(change, Math.Abs(Math.Log(next / spreads[juror.Number])));
                spreads[juror.Number] = next;
            }
        }
        return change;
    }

    private void ScaleSpreads(double[] by)
    {
        foreach (var juror in marks)
        {
            spreads[juror.Number] *= by[Part[juror.Entries[0]]];
        }
    }

    /// <summary>Divides the scores of each part by their standard deviation; returns the divisors by part.</summary>
    private double[] Standardise()
    {
        var by = new double[Part.Length];
        foreach (var of in Enumerable.Range(0, Part.Length).Where(entry => Part[entry] >= 0).GroupBy(entry => Part[entry]))
        {
            var deviation = JurorMarks.Deviation([.. of.Select(entry => Scores[entry])]);
            by[of.Key] = deviation > 1e-12 ? deviation : 1;
            foreach (var entry in of)
            {
                Scores[entry] /= by[of.Key];
            }
        }
        return by;
    }
}
