namespace Juluo.People;

/// <summary>Answers of a new member on the page where they join; each may be left empty.</summary>
/// <param name="Trade">Their profession, of <see cref="ProfessionsFacade.All"/>.</param>
/// <param name="Need">One sentence: what would help them.</param>
/// <param name="Offer">One sentence: what they can do for others.</param>
public sealed record FirstWords(TradeId? Trade, string? Need, string? Offer)
{
    /// <summary>Faults of its texts, each at the field of that name.</summary>
    public IReadOnlyList<Error> Check() =>
        [.. FormText.Check(nameof(Need), Need, Want.MostText), .. FormText.Check(nameof(Offer), Offer, Want.MostText)];
}
