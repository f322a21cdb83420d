using Juluo.Networks.Prediction;

namespace Juluo.Matching;

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

    /// <summary>How well pairs were ranked, and lists of persons.</summary>
    public sealed record Figures(
        int Pairs,
        int CameTrue,
        Estimate Auc,
        Estimate Ap,
        Estimate PrecisionAt20,
        Estimate HitAt5,
        Estimate RecallAt10,
        Estimate Mrr
    );

    /// <summary>What was forecast against what happened, all origins together, and the error at each origin.</summary>
    public sealed record Calibration(Reliability Curve, IReadOnlyList<double> ErrorByOrigin);

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
