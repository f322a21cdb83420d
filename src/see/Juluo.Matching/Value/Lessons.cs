using Juluo.Networks.Statistics;

namespace Juluo.Matching;

/// <summary>
/// The community's experience: P(both say yes) and P(useful | they meet) as logistic regressions on <see cref="Signals"/>. They start with prior expectations and move towards local
/// results with each answer (Bayesian, by the most likely weights). They learn only whether both said yes, never a single answer, and nothing about a person.
/// </summary>
/// <remarks>The expectations are judgement: a met need counts somewhat, everything else has to be shown by data (docs/decisions/0032). O(lessons), once.</remarks>
internal sealed class Lessons
{
    private const double Least = 0.03;
    private const double Most = 0.95;

    // First the constant, then a weight for each signal; and the firmness of each expectation, 1 / variance.
    //                                            1     need mutual profession dist. toget. common stdng. near  lang.  record
    private static readonly double[] AgreeExpected = [-0.4, 0.8, 0.3, 0, 0, 0, 0, 0, 0, -0.3, 1];
    private static readonly double[] AgreeFirmness = [2, 4, 4, 8, 4, 4, 4, 4, 4, 4, 8];
    private static readonly double[] UsefulExpected = [-0.6, 1, 0.3, 0, 0.5, 0, 0, 0, 0, -0.3, 0];
    private static readonly double[] UsefulFirmness = [2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4];

    private readonly double[] agree;
    private readonly double[] useful;

    public Lessons(IReadOnlyList<Lesson> past)
    {
        agree = Logistic.Fit(
            [.. past.Select(l => l.Signals.Values)],
            [.. past.Select(l => l.Both ? 1.0 : 0)],
            AgreeExpected,
            AgreeFirmness
        );
        var judged = past.Where(l => l.Useful is not null).ToArray();
        useful = Logistic.Fit(
            [.. judged.Select(l => l.Signals.Values)],
            [.. judged.Select(l => l.Useful!.Value ? 1.0 : 0)],
            UsefulExpected,
            UsefulFirmness
        );
    }

    /// <summary>P(both say yes) and P(useful | they meet), each 0.03 … 0.95.</summary>
    public (double Agree, double Useful) Of(Signals signals)
    {
        var values = signals.Values;
        return (Chance(agree, values), Chance(useful, values));
    }

    private static double Chance(double[] weights, double[] values) =>
        Math.Clamp(1 / (1 + Math.Exp(-Logistic.Linear(weights, values))), Least, Most);
}
