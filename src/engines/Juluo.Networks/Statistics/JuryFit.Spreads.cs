namespace Juluo.Networks.Statistics;

internal sealed partial class JuryFit
{
    private const int Rounds = 2_000;
    private const double Settled = 1e-12;

    /// <summary>
    /// The likeliest spreads where a mark is level + spread · (score + chance): scores, chance and each juror's spread are found in turn, each the best beside the others. It does not matter in what unit a juror marks.
    /// </summary>
    private void Even(JurorMarks[] jurors)
    {
        foreach (var juror in jurors)
        {
            spreads[juror.Number] = juror.Spread;
        }
        var known = jurors.Where(juror => juror.TellsSpread).ToArray();
        var change = double.PositiveInfinity;
        for (var round = 0; round < Rounds && change > Settled; round++)
        {
            // Of two entries a spread says nothing, and who gave the same mark to all has none: they are given the mean of the others'.
            var mean = known.Length > 0 ? Math.Exp(known.Average(juror => Math.Log(spreads[juror.Number]))) : 1;
            foreach (var juror in jurors.Where(juror => !juror.TellsSpread))
            {
                spreads[juror.Number] = mean;
            }
            Scores = Solver.Solve(Right());
            ScaleSpreads(Standardise());
            change = 0;
            foreach (var part in known.GroupBy(juror => Part[juror.Entries[0]]))
            {
                var chance = part.Sum(juror => juror.Rest(Scores, spreads[juror.Number])) / part.Sum(juror => juror.Entries.Length - 1);
                foreach (var juror in part)
                {
                    var next = juror.Likeliest(Scores, chance);
                    change = Math.Max(change, Math.Abs(Math.Log(next / spreads[juror.Number])));
                    spreads[juror.Number] = next;
                }
            }
        }
    }

    private void ScaleSpreads(double[] by)
    {
        foreach (var (juror, entry, _) in sheets.DistinctBy(sheet => sheet.Juror))
        {
            spreads[juror] *= by[Part[entry]];
        }
    }

    /// <summary>Divides the scores of each part by their deviation; by what, for each part.</summary>
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
