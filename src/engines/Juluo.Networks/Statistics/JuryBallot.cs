namespace Juluo.Networks.Statistics;

/// <summary>Reads the sheets of <see cref="JuryScores"/> by their rubric; leaves out sheets with a conflict of interest.</summary>
internal sealed class JuryBallot
{
    private readonly int entries;
    private readonly int jurors;
    private readonly IReadOnlyList<RubricCriterion> rubric;
    private readonly HashSet<(int Juror, int Entry)> conflicts = [];

    internal JuryBallot(int entries, int jurors, IReadOnlyList<RubricCriterion> rubric, IEnumerable<(int Juror, int Entry)> conflicts)
    {
        (this.entries, this.jurors, this.rubric) = (entries, jurors, rubric);
        if (rubric.Count == 0)
        {
            throw new ArgumentException("A rubric needs a criterion.", nameof(rubric));
        }
        foreach (var (least, most, weight) in rubric)
        {
            if (!double.IsFinite(most - least) || most <= least || !double.IsFinite(weight) || weight <= 0)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(rubric),
                    (least, most, weight),
                    "A criterion needs a lowest mark below its highest, and a weight above 0."
                );
            }
        }
        foreach (var (juror, entry) in conflicts)
        {
            Require(juror, entry, nameof(conflicts));
            this.conflicts.Add((juror, entry));
        }
    }

    /// <summary>Returns the weighted mean of each sheet, in shares of the range of marks: 0 … 1.</summary>
    internal List<(int Juror, int Entry, double Value)> Values(IEnumerable<JurySheet> sheets)
    {
        var values = new List<(int Juror, int Entry, double Value)>();
        var seen = new HashSet<(int Juror, int Entry)>();
        foreach (var (juror, entry, marks) in sheets)
        {
            Require(juror, entry, nameof(sheets));
            if (!seen.Add((juror, entry)))
            {
                throw new ArgumentException($"Juror {juror} has two sheets of entry {entry}.", nameof(sheets));
            }
            if (marks.Count != rubric.Count)
            {
                throw new ArgumentException(
                    $"Juror {juror}'s sheet of entry {entry} has {marks.Count} marks; the rubric asks for {rubric.Count}.",
                    nameof(sheets)
                );
            }
            var value = Value(marks, nameof(sheets));
            if (!conflicts.Contains((juror, entry)))
            {
                values.Add((juror, entry, value));
            }
        }
        return values;
    }

    private double Value(IReadOnlyList<double> marks, string name)
    {
        var (sum, weights) = (0.0, 0.0);
        foreach (var (at, (least, most, weight)) in rubric.Index())
        {
            if (!(marks[at] >= least && marks[at] <= most))
            {
                throw new ArgumentOutOfRangeException(name, marks[at], $"A mark for criterion {at} must be {least} … {most}.");
            }
            sum += weight * (marks[at] - least) / (most - least);
            weights += weight;
        }
        return sum / weights;
    }

    private void Require(int juror, int entry, string name)
    {
        if ((uint)juror >= (uint)jurors)
        {
            throw new ArgumentOutOfRangeException(name, juror, $"A juror must be 0 … {jurors - 1}.");
        }
        if ((uint)entry >= (uint)entries)
        {
            throw new ArgumentOutOfRangeException(name, entry, $"An entry must be 0 … {entries - 1}.");
        }
    }
}
