using Juluo.Networks.Prediction;

namespace Juluo.Backtesting;

/// <summary>The result of an evaluation. Means are over origins; intervals are 95 % of a bootstrap over people; null means there was nothing to compare.</summary>
public sealed record EvaluationReport(
    EvaluationLog Log,
    EvaluationPlan Plan,
    ulong Seed,
    int Replicates,
    IReadOnlyList<EvaluationReport.Origin> Origins,
    IReadOnlyList<EvaluationReport.Method> Methods
)
{
    /// <summary>The method behind introductions.</summary>
    public Method Product => Methods.Single(m => m.IsProduct);

    /// <summary>One origin: the active periods before it and in its window, and the numbers of pairs ranked.</summary>
    public sealed record Origin(int At, int Periods, int NewPairs, int NewTies, int RecurringPairs, int RecurringTies);

    /// <summary>A figure with its uncertainty.</summary>
    public sealed record Estimate(double? Mean, double? Low, double? High);

    /// <summary>The product's figure minus this method's, resampled together: an interval that excludes 0 is a difference.</summary>
    public sealed record Lead(Estimate Auc, Estimate Ap, Estimate PrecisionAt20);

    /// <summary>The quality of the ranking of pairs, and of the lists for each person.</summary>
    /// <param name="Lead">The product's lead over this method.</param>
    public sealed record Scores(
        int Pairs,
        int CameTrue,
        Estimate Auc,
        Estimate Ap,
        Estimate PrecisionAt20,
        Estimate HitAt5,
        Estimate RecallAt10,
        Estimate Mrr,
        Lead Lead
    );

    /// <summary>Forecasts compared with outcomes.</summary>
    /// <param name="Curve">The reliability curve over all origins.</param>
    /// <param name="ExpectedErrorByOrigin">The expected calibration error at each origin.</param>
    /// <param name="ErrorByOrigin">The difference between the mean forecast and the share that came true, at each origin. On a log with few ties, a constant forecast of 0 passes the expected
    /// error but not this.</param>
    /// <param name="Ratio">Meetings forecast per meeting that happened; null if none happened.</param>
    public sealed record Calibration(
        Reliability Curve,
        IReadOnlyList<double> ExpectedErrorByOrigin,
        IReadOnlyList<double> ErrorByOrigin,
        double? Ratio
    );

    public sealed record Method(
        string Name,
        bool IsProduct,
        Scores New,
        Scores Recurring,
        Scores? CrossGroup,
        IReadOnlyDictionary<string, Scores> Slices,
        double ExposureGini,
        Calibration? Calibration
    );
}
