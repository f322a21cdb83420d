namespace Juluo.FoodBank;

/// <summary>
/// Parses lines of a donation as typed or pasted from a spreadsheet: item, amount, day, place, separated by commas, semicolons or tabs; a first line with headings is optional. All of
/// them or none are accepted.
/// </summary>
internal static class DonationLines
{
    public static readonly CsvColumns Columns = new(
        "food-donation",
        ["item", "amount"],
        ("item", "品項|品名|name|product"),
        ("amount", "數量|quantity|qty|units"),
        ("expires_on", "有效日期|保存期限|到期日|expires|best before|expiry|date"),
        ("place", "位置|儲位|location|shelf"),
        ("use_by", "期限種類|date kind")
    );

    public static (List<Error> Wrong, List<(LotForm Lot, int Amount)> Lots) Read(string text, IReadOnlyList<FoodItem> items)
    {
        var first = text.Split('\n', 2)[0].Split(',', ';', '\t', '；', '，');
        var headed = first.Count(c => Columns.Find(c.Trim()) is not null) >= 2;
        var sheet = CsvTable.Read(
            text.Replace('，', ',').Replace('；', ';'),
            Columns,
            Donation.MostLines,
            headed ? null : ["item", "amount", "expires_on", "place"]
        );
        if (sheet.Failed)
            return (
                [
                    .. sheet.Errors.Select(e =>
                        e switch
                        {
                            CsvErrors.TooManyRows many => new DonationErrors.TooManyLines(many.Most),
                            CsvErrors.Unreadable at => new DonationErrors.UnreadableLines(at.Row),
                            _ => (Error)new DonationErrors.UnreadableLines(1),
                        }
                    ),
                ],
                []
            );
        var known = items
            .Where(i => i.RetiredAt is null)
            .SelectMany(i => new[] { i.Name.Said.Zh, i.Name.Said.En }.OfType<string>(), (i, name) => (Name: TableCells.Fold(name), Item: i))
            .ToLookup(i => i.Name, i => i.Item, StringComparer.Ordinal);
        var (wrong, lots) = (new List<Error>(), new List<(LotForm, int)>());
        foreach (var row in sheet.Value.Rows)
            if (Read(row, known, wrong) is { } lot)
                lots.Add(lot);
        return (wrong, lots);
    }

    private static (LotForm, int)? Read(CsvRow row, ILookup<string, FoodItem> known, List<Error> wrong)
    {
        var before = wrong.Count;
        var item = known[TableCells.Fold(row["item"] ?? "")].FirstOrDefault();
        if (item is null)
            wrong.Add(new DonationErrors.NoSuchItem(row.Number, PlainText.Cut(row["item"] ?? "—", 60)));
        var amount = FoodAmount.Read(row["amount"], item?.Unit ?? FoodUnit.Piece);
        if (item is not null && (amount is null or < 1 || amount > Lot.MostOf(item.Unit)))
            wrong.Add(
                item.Unit == FoodUnit.Weight
                    ? new DonationErrors.NoWeight(row.Number, PlainText.Cut(row["amount"] ?? "—", 30))
                    : new DonationErrors.NoAmount(row.Number, PlainText.Cut(row["amount"] ?? "—", 30), item.Name, item.Unit)
            );
        LocalDate? day = null;
        if (row["expires_on"] is { } typed)
        {
            var read = PrintedDay.Read(typed);
            if (read.Failed)
                wrong.Add(new DonationErrors.NoDay(row.Number, PlainText.Cut(typed, 30)));
            else
                day = read.Value;
        }

        if (FormText.Check("place", row["place"], Lot.MostPlace).Any())
            wrong.Add(new DonationErrors.PlaceTooLong(row.Number, Lot.MostPlace));
        var useBy = day is not null && row["use_by"] is { } said && Means(said);
        return wrong.Count > before
            ? null
            : (new(item!.Id, row["amount"], useBy ? DateKind.UseBy : DateKind.BestBefore, day, row["place"]), amount!.Value);
    }

    private static bool Means(string said) =>
        said.Trim().ToUpperInvariant() is "USE BY" or "USE_BY" or "USE-BY" or "YES" or "1" or "X" or "是" or "有效日期" or "最後食用日";
}
