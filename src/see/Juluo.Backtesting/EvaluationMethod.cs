using Juluo.Networks.Prediction;

namespace Juluo.Backtesting;

/// <summary>A method for ranking pairs at an origin: the product's own, or a baseline.</summary>
/// <param name="Name">The name, as in the protocol's table.</param>
/// <param name="IsProduct">True for the code behind introductions; exactly one method is.</param>
/// <param name="Learn">Trains on the data known at an origin; the result scores pairs, both those that have met and those that have not.</param>
internal sealed record EvaluationMethod(
    string Name,
    bool IsProduct,
    Func<EvaluationSplit, EvaluationLog, Func<EvaluationSplit.Candidates, double[]>> Learn
)
{
    internal static readonly IReadOnlyList<EvaluationMethod> All =
    [
        Baseline("random", (_, _) => Baselines.Random),
        Baseline("common neighbours", (split, _) => pairs => Baselines.CommonNeighbours(split.History, pairs)),
        Baseline("adamic-adar", (split, _) => pairs => Baselines.AdamicAdar(split.History, pairs)),
        Baseline("resource allocation", (split, _) => pairs => Baselines.ResourceAllocation(split.History, pairs)),
        Baseline(
            "resource allocation, log weights, 3-day decay",
            (split, _) => pairs => Baselines.WeightedResourceAllocation(split.History, pairs)
        ),
        Baseline("product of recent activity", (split, _) => pairs => Baselines.RecentActivity(split.History, pairs)),
        Baseline("resource allocation, recent ties", (split, _) => pairs => Baselines.RecentResourceAllocation(split.History, pairs)),
        Baseline("rooted pagerank, recent ties", (split, _) => pairs => Baselines.RecentPageRank(split.History, pairs)),
        Baseline("boosted stack, several windows", (split, log) => Stack.LearnBoosted(split.History, Groups(log), split.Periods)),
        Baseline("rooted pagerank", (split, _) => pairs => Baselines.PageRank(split.History, pairs)),
        Baseline(
            "block density + half resource allocation",
            (split, log) => pairs => Baselines.BlockDensity(split.History, Groups(log), pairs)
        ),
        Baseline("stack", (split, log) => Stack.Learn(split.History, Groups(log), split.Periods)),
        Baseline("block rate x pagerank x share of group", (split, log) => pairs => Baselines.LogSum(split.History, Groups(log), pairs)),
        new(
            "juluo",
            true,
            (split, _) =>
                candidates =>
                    candidates == split.New
                        ? [.. split.Product.Forecast.Of(candidates.Pairs).Select(s => s.Total)]
                        : ReturnScores.Of(split.History, candidates.Pairs)
        ),
    ];

    private static EvaluationMethod Baseline(
        string name,
        Func<EvaluationSplit, EvaluationLog, Func<IReadOnlyList<(int A, int B)>, double[]>> learn
    ) =>
        new(
            name,
            false,
            (split, log) =>
            {
                var score = learn(split, log);
                return candidates => score(candidates.Pairs);
            }
        );

    private static int[] Groups(EvaluationLog log) => log.HasGroups ? log.GroupOf : new int[log.People.Count];
}
