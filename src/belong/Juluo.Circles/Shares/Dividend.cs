namespace Juluo.Circles;

/// <summary>A dividend as it was recorded, with each member's part.</summary>
public sealed record Dividend(Guid Id, Instant At, Money Total, long Shares, string? Note, IReadOnlyList<Dividend.Part> Parts)
{
    public sealed record Part(PersonId Person, long Shares, Money Amount);

    /// <summary>
    /// Deals a whole amount out by holdings: in whole minor units, the largest remainder first, so that the parts are the whole. Of two equal
    /// remainders the one earlier in the register comes first.
    /// </summary>
    internal static List<Part> Deal(Money total, IReadOnlyList<ShareHolding> holdings)
    {
        var held = holdings.Where(h => h.Shares > 0).ToList();
        var amounts = total.Split([.. held.Select(h => checked((int)h.Shares))]);
        return [.. held.Select((h, i) => new Part(h.Person, h.Shares, amounts[i]))];
    }
}
