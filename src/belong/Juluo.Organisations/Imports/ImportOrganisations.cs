namespace Juluo.Organisations;

/// <summary>
/// POST /organisations/import — imports organisations and their links from CSV. It shows a preview unless asked to write; importing the same file again changes nothing. All rows or none.
/// </summary>
[Post("/organisations/import", OrganisationRights.All, Form = typeof(ListOrganisations), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
[Named("people.import-organisations")]
internal sealed class ImportOrganisations(ImportWork with, Clock clock, ProfessionsFacade professions)
    // The catalogue keys and the audit action keep the prefix of the former module People: they are stored with past imports.
    : TableImport<CsvRow, ImportOrganisations.Output>(
        new(OrganisationCsv.Known, OrganisationCsv.MostRows, "people.organisations.imported", "/organisations", "people.organisations"),
        with
    )
{
    private static readonly Dictionary<string, OrganisationKind> KindWords = new(StringComparer.OrdinalIgnoreCase)
    {
        ["公司"] = OrganisationKind.Firm,
        ["company"] = OrganisationKind.Firm,
        ["工作室"] = OrganisationKind.Studio,
        ["機關"] = OrganisationKind.Agency,
        ["大學"] = OrganisationKind.University,
        ["協會"] = OrganisationKind.Association,
    };

    public sealed record Output(int Added, int Changed, int Same, int Links) : ImportResult;

    protected override Output None => new(0, 0, 0, 0);

    protected override Task<Func<CsvRow, Outcome<CsvRow>>> Reader(Caller caller, CancellationToken stop) =>
        Task.FromResult<Func<CsvRow, Outcome<CsvRow>>>(row => row);

    // Organisations are identified by name: with two rows of one name, the second would overwrite the first.
    protected override string? KeyOf(CsvRow row) => row["name"] is { } name ? SearchText.Same(name) : null;

    protected override async Task<Outcome<Output>> Write(List<CsvRow> rows, Caller caller, CancellationToken stop)
    {
        var store = new OrganisationStore(Work, clock);
        var known = (await new OrganisationReader(Work, clock, professions).All(stop)).ToDictionary(o => SearchText.Same(o.Name), o => o);
        var terms = rows.Select(r => r["trade"])
            .OfType<string>()
            .Where(t => t.EnumerateRunes().Count() <= Term.MostZh)
            .Distinct()
            .Select(t => new LocalizedText(t))
            .ToList();
        var industries = await professions.Ensure(terms, stop);
        var ids = known.ToDictionary(k => k.Key, k => k.Value.Id);
        var (errors, added, changed, same, links) = (new List<Error>(), 0, 0, 0, 0);
        foreach (var row in rows)
        {
            await Wrote(1);
            if (errors.Count >= MostErrors)
                break;
            var card = known.GetValueOrDefault(SearchText.Same(row["name"] ?? ""));
            var before = card is null ? null : Says(card);
            if ((before is null || row.Has("kind") ? Kind(row["kind"]) : before.Kind) is not { } kind)
            {
                var kinds = string.Join(", ", Enum.GetNames<OrganisationKind>()).ToLowerInvariant();
                errors.Add(Bad(row.Number, row.Bad("kind", new OrganisationErrors.NoKind(kinds))));
                continue;
            }
            var wrong = new List<Error>();
            var outside = TableCells.YesOrNo(row, "outside", new TableErrors.NoAnswer(), wrong);
            if (row["trade"]?.EnumerateRunes().Count() > Term.MostZh)
                wrong.Add(row.Bad("trade", new TooLong("trade", Term.MostZh)));
            var industry = row["trade"] is { } typed && industries.TryGetValue(new(typed), out var id) ? id : (ProfessionId?)null;
            var said = new SaidOfOrganisation(
                row["name"] ?? "",
                row.Has("latin_name") ? row["latin_name"] : before?.LatinName,
                kind,
                row.Has("trade") ? industry : before?.Trade,
                row.Has("sentence") ? row["sentence"] : before?.Sentence,
                !row.Has("site") ? before?.Site
                    : row["site"] is { } site ? WebLink.Whole(site)
                    : null,
                row.Has("outside") ? outside == true : before?.Outside == true
            );
            wrong.AddRange(said.Check().Select(w => w.Field is { } field ? row.Bad(Snake.Case(field), w) : w));
            if (wrong.Count > 0)
            {
                errors.AddRange(wrong.Select(w => Bad(row.Number, w)));
                continue;
            }
            if (!ids.TryGetValue(SearchText.Same(said.Name), out var there))
            {
                ids.Add(SearchText.Same(said.Name), (await store.Add(said, caller.Person, stop)).Value);
                added++;
            }
            else if (before == said)
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
        var links = new List<SupplyStore.Link>();
        foreach (var row in rows)
        foreach (var kind in Enum.GetValues<SupplyKind>())
        foreach (var name in row.Names(Snake.Case(kind.ToString())))
        {
            var from = ids[SearchText.Same(row["name"]!)];
            if (!ids.TryGetValue(SearchText.Same(name), out var to) || to == from)
                errors.Add(
                    Bad(row.Number, to == from ? new OrganisationErrors.SuppliesItself(null) : new OrganisationErrors.Unknown(null, name))
                );
            else
                links.Add(new(from, to, kind, null));
        }
        return errors.Count > 0 || links.Count == 0 ? 0 : await new SupplyStore(Work).AddMany(links, stop);
    }

    private static SaidOfOrganisation Says(OrganisationCard card) =>
        new(card.Name, card.LatinName, card.Kind, card.Trade?.Id, card.Sentence, card.Site, card.Outside);

    private static OrganisationKind? Kind(string? word) =>
        word is null ? OrganisationKind.Firm
        : KindWords.TryGetValue(word, out var chinese) ? chinese
        : Enum.TryParse<OrganisationKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind
        : null;
}
