namespace Juluo.Networks.Prediction;

/// <summary>
/// Scores for repeat meetings of pairs who have met: their recent contact with each other, and their recent shared contacts. Chosen on six logs like
/// <see cref="MeetingForecast"/>.
/// </summary>
public static class ReturnScores
{
    // Half-lives in active periods: of contacts within the pair, and of ties to others.
    private const double PairHalfLife = 6;
    private const double SharedHalfLife = 2;
    private const double PairFloor = 0.1;
    private const double SharedFloor = 0.05;
    private const double SharedWeight = 0.5;

    /// <summary>
    /// Returns ln(0.1 + Σ ln(1 + seconds of a period / 20) · 2^(−ago / 6)) + ½ ln(0.05 + resource allocation over others), in the order of the pairs; higher is likelier.
    /// The seconds of a period are added before the logarithm: ten short talks in a day are one long one. O(c log c), and O(d of both) a pair.
    /// </summary>
    /// <param name="history">The meeting history.</param>
    /// <param name="pairs">Pairs of two different people.</param>
    public static double[] Of(MeetingHistory history, IReadOnlyList<(int A, int B)> pairs)
    {
        var own = history.Recent(PairHalfLife);
        var shared = PairScores.ResourceAllocation(history.Recent(SharedHalfLife), pairs);
        return
        [
            .. pairs.Select(
                (pair, at) => Math.Log(own.Weight(pair.A, pair.B) + PairFloor) + (SharedWeight * Math.Log(shared[at] + SharedFloor))
            ),
        ];
    }
}
