namespace Juluo.Networks.Prediction;

/// <summary>
/// Which of those who have met will meet again: how much they had to do with each other these days, and whether they share people whom both see these days. Chosen on six logs like
/// <see cref="MeetingForecast"/>.
/// </summary>
public static class ReturnScores
{
    // Active periods after which half is left: of what two did with each other, and of what joins them to others.
    private const double PairHalfLife = 6;
    private const double SharedHalfLife = 2;
    private const double PairFloor = 0.1;
    private const double SharedFloor = 0.05;
    private const double SharedWeight = 0.5;

    /// <summary>
    /// ln(0.1 + Σ ln(1 + seconds of a period / 20) · 2^(−ago / 6)) + ½ ln(0.05 + resource allocation over others), in the order of the pairs; higher is likelier. The seconds of a period are
    /// added before the logarithm: ten short talks in a day are one long one. O(c log c), and O(d of both) a pair.
    /// </summary>
    /// <param name="history">What is known.</param>
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
