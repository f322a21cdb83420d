namespace Juluo.Programmes;

/// <summary>
/// POST /programmes/import — imports programmes from CSV. It previews unless asked to write; one whose title and funder are on the list is changed to what the file says, and writing the same file
/// again changes nothing. All rows or none.
/// </summary>
[Post("/programmes/import", ProgrammeRights.Manage, Form = typeof(ListProgrammes), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("programmes.import-programmes")]
internal sealed class ImportProgrammes(ImportWork with, Clock clock)
    : TableImport<ImportProgrammes.Row, ImportProgrammes.Output>(
        new(ProgrammeCsv.Known, ProgrammeCsv.MostRows, "programmes.imported", "/programmes", "programmes.import"),
        with
    )
{
    private const int MostKnown = 5000;

    private static readonly Dictionary<string, ProgrammeKind> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["補助"] = ProgrammeKind.Grant,
        ["徵件"] = ProgrammeKind.Call,
        ["貸款"] = ProgrammeKind.Loan,
        ["獎項"] = ProgrammeKind.Award,
    };

    internal sealed record Row(int Number, ProgrammeForm Said);

    public sealed record Output(int Added, int Changed, int Same) : ImportResult;

    protected override Output None => new(0, 0, 0);

    protected override Task<Func<CsvRow, Outcome<Row>>> Reader(Caller caller, CancellationToken stop)
    {
        var coin = caller.Community.Currency;
        return Task.FromResult<Func<CsvRow, Outcome<Row>>>(row => Read(row, coin));
    }

    protected override string? KeyOf(Row row) => Key(row.Said.Title!, row.Said.Funder!);

    protected override async Task<Outcome<Output>> Write(List<Row> rows, Caller caller, CancellationToken stop)
    {
        var store = new ProgrammeStore(Work, clock);
        var known = (await store.All(null, member: true, MostKnown, stop))
            .Where(p => p.ClosedAt is null)
            .GroupBy(p => Key(p.Title, p.Funder), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var (added, changed, same) = (0, 0, 0);
        foreach (var row in rows)
        {
            await Wrote(1);
            if (!known.TryGetValue(KeyOf(row)!, out var there))
            {
                await store.Post(row.Said, caller.Person, stop);
                added++;
            }
            else if (Says(there, row.Said))
                same++;
            else
            {
                // What a list does not have stays as it was typed here.
                await store.Change(there.Id, row.Said with { Goals = there.Goals }, stop);
                changed++;
            }
        }

        return new Output(added, changed, same);
    }

    private static Outcome<Row> Read(CsvRow row, string coin)
    {
        List<Error> wrong = [];
        var kind = Kind(row["kind"]);
        if (kind is null)
            wrong.Add(row.Bad("kind", new ProgrammeErrors.NoKind(null)));
        int? share = row["own_share"] is { } typed
            ? NumberText.Read(typed.TrimEnd('%', '％')) is { } number && number == decimal.Truncate(number) && number <= 99
                ? (int)number
                : -1
            : null;
        var said = new ProgrammeForm(
            new LocalizedText(row["title"], row["title_en"]),
            row["funder"],
            kind ?? ProgrammeKind.Grant,
            row["about"] ?? row["title"],
            row["amount_from"],
            row["amount_to"],
            row["currency"],
            share,
            row.Day("opens_on", wrong),
            row.Day("closes_on", wrong),
            row["link"],
            row["skills"],
            null,
            row["public"]?.ToLowerInvariant() is "yes" or "true" or "1" or "是"
        ).Trimmed();
        if (wrong.Count == 0)
            wrong.AddRange(said.Check(coin, null).Select(e => row.Bad(Column(e.Field), e)));
        return wrong.Count > 0 ? wrong : new Row(row.Number, said);
    }

    private static string Column(string? field) => field is null ? "title" : Snake.Case(field.Split('.')[0]);

    private static string Key(LocalizedText title, string funder) => $"{SearchText.Same(title.Zh)}\n{SearchText.Same(funder)}";

    private static bool Says(Programme there, ProgrammeForm said) =>
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

    private static ProgrammeKind? Kind(string? word) =>
        word is null ? ProgrammeKind.Grant
        : KindWords.TryGetValue(word, out var chinese) ? chinese
        : Enum.TryParse<ProgrammeKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : null;
}
