namespace Juluo.Matching;

/// <summary>
/// The worth of introducing two people: a product of probabilities and gains, stored as the natural logarithms of its factors, which also give its reasons. The last two factors
/// express whose turn it is, and nothing about the pair.
/// </summary>
/// <param name="Agree">ln P(both say yes), below 0.</param>
/// <param name="CanMeet">ln P(they meet within a fortnight | both said yes).</param>
/// <param name="Useful">ln P(useful | they meet).</param>
/// <param name="Bridging">ln of the bridging gain, 0 … 2 ln 2, as the community weighs it.</param>
/// <param name="Unaided">ln P(they would not get to know each other without an introduction).</param>
/// <param name="Turn">0 for two people who waited longest; below 0 for recent introductions and for a person's second pair in one week.</param>
/// <param name="Exposure">0 or below: a penalty for pairs that were left or postponed, and for people who know very many.</param>
internal sealed record Worth(double Agree, double CanMeet, double Useful, double Bridging, double Unaided, double Turn, double Exposure)
{
    /// <summary>The features it is based on, stored so that the model can learn from the pair's outcome.</summary>
    public Signals Signals { get; init; }

    public double Log => Agree + CanMeet + Useful + Bridging + Unaided + Turn + Exposure;

    /// <summary>The product, above 0 and at most 4.</summary>
    public double Value => Math.Exp(Log);

    /// <summary>P(both say yes), 0 … 1.</summary>
    public double BothAgree => Math.Exp(Agree);
}
