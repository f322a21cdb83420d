namespace Juluo.Plans;

/// <summary>The plans and passes of a community as schema.org Offers. Pure.</summary>
internal static class Offers
{
    /// <param name="community">The address of the public page.</param>
    /// <param name="url">The address of the page with the prices.</param>
    public static Dictionary<string, object> Of(
        IEnumerable<Plan> plans,
        IEnumerable<Pass> passes,
        string name,
        string community,
        string url,
        string language
    ) =>
        new(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Organization",
            ["@id"] = community,
            ["name"] = name,
            ["url"] = community,
            ["makesOffer"] = plans
                .Select(p => One(p.Name.In(language), p.Terms.Amount, url, monthly: true))
                .Concat(passes.Select(p => One(p.Name.In(language), p.Price, url, monthly: false)))
                .ToArray(),
        };

    private static Dictionary<string, object> One(string name, Money amount, string url, bool monthly)
    {
        var offer = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["@type"] = "Offer",
            ["name"] = name,
            ["url"] = url,
            ["price"] = MoneyText.Typed(amount),
            ["priceCurrency"] = amount.Currency,
        };
        if (monthly)
            offer["priceSpecification"] = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                ["@type"] = "UnitPriceSpecification",
                ["price"] = MoneyText.Typed(amount),
                ["priceCurrency"] = amount.Currency,
                ["unitCode"] = "MON", // UN/CEFACT code for a month
            };
        return offer;
    }
}
