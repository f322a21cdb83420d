using Juluo.Networks.Prediction;

namespace Juluo.Backtesting;

/// <summary>What an evaluation found. Means are over origins; intervals are 95 % of a bootstrap over people; null where nothing could be compared.</summary>
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

    /// <summary>One cut: active periods before it and in its window, and how many pairs were ranked.</summary>
    public sealed record Origin(int At, int Periods, int NewPairs, int NewTies, int RecurringPairs, int RecurringTies);

    /// <summary>A figure with its uncertainty.</summary>
    public sealed record Estimate(double? Mean, double? Low, double? High);

    /// <summary>The product's figure less this method's, drawn together: an interval that does not hold 0 is a difference.</summary>
    public sealed record Lead(Estimate Auc, Estimate Ap, Estimate PrecisionAt20);

    /// <summary>How well pairs were ranked, and lists of persons.</summary>
    /// <param name="Lead">How far the product is ahead.</param>
    public sealed record Figures(
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

    /// <summary>What was forecast against what happened.</summary>
    /// <param name="Curve">All origins together.</param>
    /// <param name="ExpectedErrorByOrigin">Expected calibration error at each origin.</param>
    /// <param name="ErrorByOrigin">How far the mean forecast was from the share that came true, at each origin. A constant 0 passes the expected error on a log of few ties, and not this.</param>
    /// <param name="Ratio">Meetings forecast for each that came; null when none came.</param>
    public sealed record Calibration(
        Reliability Curve,
        IReadOnlyList<double> ExpectedErrorByOrigin,
        IReadOnlyList<double> ErrorByOrigin,
        double? Ratio
    );

    public sealed record Method(
        string Name,
        bool IsProduct,
        Figures New,
        Figures Recurring,
        Figures? CrossGroup,
        IReadOnlyDictionary<string, Figures> Slices,
        double ExposureGini,
        Calibration? Calibration
    );
}
