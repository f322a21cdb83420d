namespace Juluo.Grants;

/// <summary>
/// POST /grants/import — imports grants from CSV. It previews unless asked to write. A row with the title and funder of a listed grant changes it;
/// data without a column in the file stays. Importing the same file again changes nothing. If one row is invalid, none is written.
/// </summary>
[Post("/grants/import", GrantRights.Manage, Form = typeof(ListGrants), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("programmes.import-programmes")]
internal sealed class ImportGrants(ImportWork with, Clock clock)
    : TableImport<ImportGrants.Row, ImportGrants.Output>(
        new(GrantCsv.Known, GrantCsv.MostRows, "programmes.imported", "/grants", "programmes.import"),
        with
    )
{
    private const int MostKnown = 5000;

    private static readonly Dictionary<string, GrantKind> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["補助"] = GrantKind.Grant,
        ["徵件"] = GrantKind.Call,
        ["貸款"] = GrantKind.Loan,
        ["獎項"] = GrantKind.Award,
    };

    internal sealed record Row(CsvRow Cells, GrantForm Said);

    public sealed record Output(int Added, int Changed, int Same) : ImportResult;

    protected override Output None => new(0, 0, 0);

    protected override Task<Func<CsvRow, Outcome<Row>>> Reader(Caller caller, CancellationToken stop)
    {
        var coin = caller.Community.Currency;
        var now = clock.Now.InZone(Work.Community.Zone);
        return Task.FromResult<Func<CsvRow, Outcome<Row>>>(row => Read(row, coin, now));
    }

    protected override string? KeyOf(Row row) => Key(row.Said.Title!, row.Said.Funder!);

    protected override async Task<Outcome<Output>> Write(List<Row> rows, Caller caller, CancellationToken stop)
    {
        var store = new GrantStore(Work, clock);
        var known = (await store.All(null, member: true, MostKnown, stop))
            .Where(p => p.ClosedAt is null)
            .GroupBy(p => Key(p.Title, p.Funder), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var (errors, coin, now) = (new List<Error>(), caller.Community.Currency, clock.Now.InZone(caller.Community.Zone));
        var (added, changed, same) = (0, 0, 0);
        foreach (var row in rows)
        {
            await Wrote(1);
            if (!known.TryGetValue(KeyOf(row)!, out var there))
            {
                await store.Post(row.Said, caller.Person, stop);
                added++;
            }
            else if (Over(there, row) is var said && Wrong(said, row.Cells, coin, now) is { Count: > 0 } wrong)
                errors.AddRange(wrong.Select(e => Bad(row.Cells.Number, e)));
            else if (Says(there, said))
                same++;
            else if (await store.Change(there.Id, said, stop))
                changed++;
            else
                errors.Add(Bad(row.Cells.Number, row.Cells.Bad("currency", new GrantErrors.CurrencyInUse())));

            if (errors.Count >= MostErrors)
                break;
        }

        return errors.Count > 0 ? errors : new Output(added, changed, same);
    }

    /// <summary>Returns the grant with the row's changes. Fields without a column in the file keep their values.</summary>
    private static GrantForm Over(Grant there, Row row)
    {
        var (cells, said) = row;
        return said with
        {
            Title = cells.Has("title_en") ? said.Title : new LocalizedText(said.Title!.Said.Zh, there.Title.Said.En),
            Kind = cells.Has("kind") ? said.Kind : there.Kind,
            About = cells.Has("about") ? said.About : there.About,
            AmountFrom = cells.Has("amount_from") ? said.AmountFrom : Typed(there.AmountFrom),
            AmountTo = cells.Has("amount_to") ? said.AmountTo : Typed(there.AmountTo),
            Currency = cells.Has("currency") ? said.Currency : there.Currency,
            OwnShare = cells.Has("own_share") ? said.OwnShare : there.OwnShare,
            OpensOn = cells.Has("opens_on") ? said.OpensOn : there.OpensOn,
            Link = cells.Has("link") ? said.Link : there.Link,
            Skills = cells.Has("skills") ? said.Skills : string.Join(", ", there.Skills),
            Goals = there.Goals,
            Public = cells.Has("public") ? said.Public : there.Public,
        };
    }

    private static Outcome<Row> Read(CsvRow row, string coin, ZonedDateTime now)
    {
        List<Error> wrong = [];
        var kind = Kind(row["kind"]);
        if (kind is null)
            wrong.Add(row.Bad("kind", new GrantErrors.NoKind(null)));
        var isPublic = TableCells.YesOrNo(row, "public", new TableErrors.NoAnswer(), wrong) == true;
        int? share = row["own_share"] is { } typed
            ? NumberText.Read(typed.TrimEnd('%', '％')) is { } number && number == decimal.Truncate(number) && number <= 99
                ? (int)number
                : -1
            : null;
        var said = new GrantForm(
            new LocalizedText(row["title"], row["title_en"]),
            FormText.Some(row["funder"]),
            kind ?? GrantKind.Grant,
            FormText.Long(row["about"]) ?? row["title"],
            row["amount_from"],
            row["amount_to"],
            row["currency"],
            share,
            row.Day("opens_on", wrong),
            row.Day("closes_on", wrong),
            row["link"],
            row["skills"],
            null,
            isPublic
        ).Trimmed();
        if (wrong.Count == 0)
            wrong = Wrong(said, row, coin, now);
        return wrong.Count > 0 ? wrong : new Row(row, said);
    }

    private static List<Error> Wrong(GrantForm said, CsvRow row, string coin, ZonedDateTime now) =>
        [.. FieldChecks.Of(said, now).Concat(said.Check(coin, null)).Select(e => row.Bad(Column(e.Field), e))];

    private static string? Typed(Money? money) => money is { } sum ? MoneyText.Typed(sum) : null;

    private static string Column(string? field) => field is null ? "title" : Snake.Case(field.Split('.')[0]);

    private static string Key(LocalizedText title, string funder) => $"{SearchText.Same(title.Zh)}\n{SearchText.Same(funder)}";

    private static bool Says(Grant there, GrantForm said) =>
        there.Title == said.Title
        && there.Kind == said.Kind
        && there.About == said.About
        && there.AmountFrom?.Minor == said.From(there.Currency)
        && there.AmountTo?.Minor == said.To(there.Currency)
        && there.Currency == said.Coin(there.Currency)
        && there.OwnShare == said.OwnShare
        && there.OpensOn == said.OpensOn
        && there.ClosesOn == said.ClosesOn
        && there.Link == said.Link
        && there.Skills.SequenceEqual(said.SkillList, StringComparer.Ordinal)
        && there.Public == said.Public;

    private static GrantKind? Kind(string? word) =>
        word is null ? GrantKind.Grant
        : KindWords.TryGetValue(word, out var chinese) ? chinese
        : Enum.TryParse<GrantKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : null;
}
