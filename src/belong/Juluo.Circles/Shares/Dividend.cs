namespace Juluo.Circles;

/// <summary>A recorded dividend with each member's part.</summary>
public sealed record Dividend(Guid Id, Instant At, Money Total, long Shares, string? Note, IReadOnlyList<Dividend.Part> Parts)
{
    public sealed record Part(PersonId Person, long Shares, Money Amount);

    /// <summary>
    /// Divides an amount by holdings in whole minor units, by largest remainders, so that the parts add up to it. On equal
    /// remainders the person earlier in the register comes first.
    /// </summary>
    internal static List<Part> Deal(Money total, IReadOnlyList<ShareHolding> holdings)
    {
        var held = holdings.Where(h => h.Shares > 0).ToList();
        var amounts = total.Split([.. held.Select(h => checked((int)h.Shares))]);
        return [.. held.Select((h, i) => new Part(h.Person, h.Shares, amounts[i]))];
    }
}
