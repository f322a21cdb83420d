namespace Juluo.Matching;

/// <summary>What an introduction of two people is worth: a product, kept as the natural logarithms of its parts, which are also its reasons.</summary>
/// <param name="AgreeA">ln P(A says yes).</param>
/// <param name="AgreeB">ln P(B says yes).</param>
/// <param name="Useful">ln P(useful | they meet).</param>
/// <param name="Bridging">ln of the bridging gain, 0 … ln 2.</param>
/// <param name="Novelty">0 for two who never met, below for those who have, or whom an operator put off.</param>
/// <param name="Exposure">0 or below: who was shown often, or knows very many, steps back.</param>
internal sealed record Worth(double AgreeA, double AgreeB, double Useful, double Bridging, double Novelty, double Exposure)
{
    public double Log => AgreeA + AgreeB + Useful + Bridging + Novelty + Exposure;

    /// <summary>Above 0, at most 2.</summary>
    public double Value => Math.Exp(Log);

    /// <summary>P(both say yes), 0 … 1.</summary>
    public double BothAgree => Math.Exp(AgreeA + AgreeB);
}
