using System.Globalization;
using Npgsql;

namespace Juluo.People;

/// <summary>
/// POST /organisations/import — organisations and their links from CSV. It only looks unless told to write; a file that was written is written again without
/// any change. All rows or none.
/// </summary>
[Post("/organisations/import", OrganisationRights.All, Form = typeof(ListOrganisations), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
internal sealed class ImportOrganisations(UnitOfWork work, Clock clock, Uploads uploads, Audit audit, Words words)
    : Slice<ImportOrganisations.Input, ImportOrganisations.Output>
{
    private const int MostErrors = 20;

    private static readonly Dictionary<string, OrganisationKind> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["公司"] = OrganisationKind.Firm,
        ["company"] = OrganisationKind.Firm,
        ["工作室"] = OrganisationKind.Studio,
        ["機關"] = OrganisationKind.Agency,
        ["大學"] = OrganisationKind.University,
        ["協會"] = OrganisationKind.Association,
    };

    public sealed record Input(bool Write = false);

    public sealed record Output(int Added, int Changed, int Same, int Links)
    {
        /// <summary>Columns that are not known here; null: none.</summary>
        public IReadOnlyList<string>? PassedOver { get; init; }
    }

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (uploads["file"] is not { } file)
            return new CsvErrors.NoFile();
        await using var stream = file.OpenReadStream();
        var read = await OrganisationCsv.Read(stream, stop);
        if (read.Failed)
            return read.As<Output>();
        // What is only looked at is written too, and taken back: the database says what it would refuse.
        await work.Do($"savepoint look", stop);
        var done = await Write(read.Value.Rows, caller, stop);
        if (done.Failed || !input.Write)
            await work.Do($"rollback to savepoint look", stop);
        else
            await audit.Did(
                caller.Person,
                "people.organisations.imported",
                PlainText.Cut(PlainText.Of(file.FileName), 100),
                done.Value,
                stop
            );
        return done.Failed || read.Value.PassedOver.Count == 0 ? done : done.Value with { PassedOver = read.Value.PassedOver };
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/organisations",
            input.Write ? "people.organisations.written" : "people.organisations.looked",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["added"] = Number(output.Added),
                ["changed"] = Number(output.Changed),
                ["same"] = Number(output.Same),
                ["links"] = Number(output.Links),
                ["passed"] = Number(output.PassedOver?.Count ?? 0),
                ["columns"] = string.Join(", ", (output.PassedOver ?? []).Take(MostErrors)),
            }
        );

    private async Task<Outcome<Output>> Write(IReadOnlyList<CsvRow> rows, Caller caller, CancellationToken stop)
    {
        var (reader, store) = (new OrganisationReader(work, clock), new OrganisationStore(work, clock));
        var known = (await reader.Read(null, stop)).ToDictionary(o => Fold(o.Name), o => o);
        var terms = rows.Select(r => r["trade"])
            .OfType<string>()
            .Where(t => t.EnumerateRunes().Count() <= Term.MostZh)
            .Distinct()
            .Select(t => new Term(t))
            .ToList();
        var trades = await new TermList(work, clock).Ensure(TermList.Trades, terms, stop);
        var ids = known.ToDictionary(k => k.Key, k => k.Value.Id);
        var (errors, added, changed, same, links) = (new List<Error>(), 0, 0, 0, 0);
        foreach (var row in rows)
        {
            if (errors.Count >= MostErrors)
                break;
            if (Kind(row["kind"]) is not { } kind)
            {
                errors.Add(
                    new CsvErrors.BadRow(
                        row.Number,
                        words.Say(
                            row.Bad(
                                "kind",
                                new OrganisationErrors.NoKind(string.Join(", ", Enum.GetNames<OrganisationKind>()).ToLowerInvariant())
                            )
                        )
                    )
                );
                continue;
            }
            var trade = row["trade"] is { } typed && trades.TryGetValue(new(typed), out var id) ? new TradeId(id) : (TradeId?)null;
            var said = new SaidOfOrganisation(
                row["name"] ?? "",
                row["latin_name"],
                kind,
                trade,
                row["sentence"],
                row["site"] is { } site ? WebLink.Whole(site) : null,
                row["outside"]?.ToLowerInvariant() is "yes" or "true" or "1" or "是"
            );
            if (said.Check() is { Count: > 0 } wrong)
            {
                errors.AddRange(wrong.Select(w => new CsvErrors.BadRow(row.Number, words.Say(w))));
                continue;
            }
            if (!ids.TryGetValue(Fold(said.Name), out var there))
            {
                ids.Add(Fold(said.Name), (await store.Add(said, caller.Person, stop)).Value);
                added++;
            }
            else if (known.TryGetValue(Fold(said.Name), out var card) && Says(card) == said)
                same++;
            else
            {
                await store.Change(there, said, stop);
                changed++;
            }
        }
        if (errors.Count == 0)
            links = await Link(rows, ids, errors, stop);
        return errors.Count > 0 ? errors : new Output(added, changed, same, links);
    }

    private async Task<int> Link(
        IReadOnlyList<CsvRow> rows,
        Dictionary<string, OrganisationId> ids,
        List<Error> errors,
        CancellationToken stop
    )
    {
        var links = new List<(Guid From, Guid To, string Kind)>();
        foreach (var row in rows)
        foreach (var kind in Enum.GetValues<SupplyKind>())
        foreach (var name in row.Names(Snake.Case(kind.ToString())))
        {
            var from = ids[Fold(row["name"]!)];
            if (!ids.TryGetValue(Fold(name), out var to) || to == from)
                errors.Add(
                    new CsvErrors.BadRow(
                        row.Number,
                        words.Say(to == from ? new OrganisationErrors.SuppliesItself(null) : new OrganisationErrors.Unknown(null, name))
                    )
                );
            else
                links.Add((from.Value, to.Value, Snake.Case(kind.ToString())));
        }
        if (errors.Count > 0 || links.Count == 0)
            return 0;
        var targets = links.Select(l => l.To);
        var kinds = links.Select(l => l.Kind);
        return await work.Do(
            $"""
            insert into people.supply_link (community_id, from_id, to_id, kind)
            select {work.Community}, t.f, t.t, t.kind from unnest({links.Select(l => l.From)}::uuid[], {targets}::uuid[],
              {kinds}::text[]) as t (f, t, kind) on conflict do nothing
            """,
            stop
        );
    }

    private static SaidOfOrganisation Says(OrganisationCard card) =>
        new(card.Name, card.LatinName, card.Kind, card.Trade?.Id, card.Sentence, card.Site, card.Outside);

    private static OrganisationKind? Kind(string? word) =>
        word is null ? OrganisationKind.Firm
        : KindWords.TryGetValue(word, out var chinese) ? chinese
        : Enum.TryParse<OrganisationKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : null;

    private static string Fold(string name) =>
        name.Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant().Replace('臺', '台');

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
