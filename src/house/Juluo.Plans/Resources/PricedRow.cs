namespace Juluo.Plans;

/// <summary>A resource as a row of the CSV table, with its prices for members and guests that apply at any time.</summary>
internal sealed record PricedRow(ResourceTable.Row Resource, IReadOnlyList<Price> Prices)
{
    /// <summary>The price columns, each with its audience, unit and other names.</summary>
    private static readonly (string Column, Audience For, PriceUnit Per, string Also)[] PriceColumns =
    [
        ("price_hour", Audience.Member, PriceUnit.Hour, "每小時價格|時租|hourly price|price per hour"),
        ("price_day", Audience.Member, PriceUnit.Day, "每天價格|日租|daily price|price per day"),
        ("price_night", Audience.Member, PriceUnit.Night, "每晚價格|nightly price|price per night"),
        ("price_week", Audience.Member, PriceUnit.Week, "每週價格|週租|weekly price|price per week"),
        ("price_month", Audience.Member, PriceUnit.Month, "每月價格|月租|monthly price|price per month"),
        ("price_booking", Audience.Member, PriceUnit.Booking, "每次價格|price per booking"),
        ("guest_hour", Audience.Guest, PriceUnit.Hour, "訪客每小時價格"),
        ("guest_day", Audience.Guest, PriceUnit.Day, "訪客每天價格"),
        ("guest_night", Audience.Guest, PriceUnit.Night, "訪客每晚價格"),
        ("guest_week", Audience.Guest, PriceUnit.Week, "訪客每週價格"),
        ("guest_month", Audience.Guest, PriceUnit.Month, "訪客每月價格"),
        ("guest_booking", Audience.Guest, PriceUnit.Booking, "訪客每次價格"),
    ];

    internal static readonly CsvColumns Columns = new(
        "resources",
        ["kind", "name"],
        [.. ResourceTable.Columns, .. PriceColumns.Select(c => (c.Column, c.Also))]
    );

    internal static Outcome<PricedRow> Read(CsvRow row, Func<CsvRow, Outcome<ResourceTable.Row>> resources, string currency)
    {
        var resource = resources(row);
        var (wrong, prices) = (resource.Errors.ToList(), new List<Price>());
        foreach (var (column, whom, per, _) in PriceColumns)
            if (row[column] is { } typed)
                if (MoneyText.Read(typed, currency, least: 0) is { } amount)
                    prices.Add(new(whom, null, per, amount));
                else
                    wrong.Add(row.Bad(column, new PriceErrors.NoAmount()));
        return wrong.Count > 0 ? wrong : new PricedRow(resource.Value, prices);
    }

    /// <summary>Returns the price cells; if several prices fit one column, the lowest.</summary>
    internal static IEnumerable<string?> Cells(IEnumerable<Price> prices, string currency)
    {
        var fit = prices.Where(HasColumn).ToList();
        return PriceColumns.Select(c =>
            fit.Where(p => p.For == c.For && p.Per == c.Per).MinBy(p => p.Amount) is { } price
                ? MoneyText.Typed(new(price.Amount, currency))
                : null
        );
    }

    /// <summary>Checks if a price fits a column. Prices of plans, hours or weekdays do not; they are set on the resource's page.</summary>
    internal static bool HasColumn(Price price) =>
        price is { For: Audience.Member or Audience.Guest, Weekdays: Price.EveryDay, Starts: 0, Ends: 1440 };
}
