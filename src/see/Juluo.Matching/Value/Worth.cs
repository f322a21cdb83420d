namespace Juluo.Matching;

/// <summary>
/// What an introduction of two people is worth: a product of probabilities and gains, kept as the natural logarithms of its parts, which are also its reasons. The last two say whose turn
/// it is, and nothing of the pair.
/// </summary>
/// <param name="Agree">ln P(both say yes), below 0.</param>
/// <param name="CanMeet">ln P(they meet within a fortnight | both said yes).</param>
/// <param name="Useful">ln P(useful | they meet).</param>
/// <param name="Bridging">ln of the bridging gain, 0 … 2 ln 2, as the community weighs it.</param>
/// <param name="Unaided">ln P(they would not get to know each other without an introduction).</param>
/// <param name="Turn">0 for two who wait longest, below for those who were introduced lately, and for the second pair of a person in one week.</param>
/// <param name="Exposure">0 or below: a pair that was left or put off, and people who know very many, step back.</param>
internal sealed record Worth(double Agree, double CanMeet, double Useful, double Bridging, double Unaided, double Turn, double Exposure)
{
    /// <summary>What it rests on; kept, so that it can be learnt from what became of the pair.</summary>
    public Signals Signals { get; init; }

    public double Log => Agree + CanMeet + Useful + Bridging + Unaided + Turn + Exposure;

    /// <summary>Above 0, at most 4.</summary>
    public double Value => Math.Exp(Log);

    /// <summary>P(both say yes), 0 … 1.</summary>
    public double BothAgree => Math.Exp(Agree);
}
