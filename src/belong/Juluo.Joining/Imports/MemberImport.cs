namespace Juluo.Joining;

/// <summary>Plans and performs an import of members. Rows are matched to people by number, else by address. Importing the same table again changes nothing.</summary>
internal sealed class MemberImport(
    PeopleFacade people,
    ArrivalsFacade arrivals,
    ImportPreviewStore sheets,
    Audit audit,
    PastImports imports
)
{
    /// <summary>The number of people added between two progress updates, about one second.</summary>
    private const int AtOnce = 400;

    /// <param name="PastImport">Id for undoing the import; null if nothing changed.</param>
    public sealed record Written(PastImportId? PastImport);

    /// <param name="Kept">The rows that change nothing but have differing values that are left as they are.</param>
    /// <param name="Wrong">The rows that match two people; if there are any, nothing is imported.</param>
    public sealed record Plan(
        IReadOnlyList<MemberTable.Row> Fresh,
        IReadOnlyList<Correction> Changed,
        IReadOnlyList<MemberChange> Kept,
        int Same,
        IReadOnlyList<ImportProblem> Wrong
    )
    {
        /// <summary>The number of differing values that are left as they are.</summary>
        public int Left => Changed.Sum(c => c.Change.Kept.Count) + Kept.Sum(k => k.Kept.Count);
    }

    public sealed record Correction(MemberChange Change, ArrivalsFacade.PersonCorrection Person, string? Number);

    public async Task<Plan> Look(IReadOnlyList<MemberTable.Row> rows, CancellationToken stop)
    {
        var numbers = await arrivals.Map(MemberTable.Source, stop);
        var addresses = await arrivals.ByAddress([.. rows.Select(r => r.Person.Email).OfType<string>()], stop);
        var known = rows.Select(r =>
                (
                    ByNumber: r.Id is { } id && numbers.TryGetValue(id, out var byNumber) ? byNumber : (PersonId?)null,
                    ByAddress: r.Person.Email is { } email && addresses.TryGetValue(email.ToLowerInvariant(), out var byAddress)
                        ? byAddress
                        : (PersonId?)null
                )
            )
            .ToList();
        // If two records were merged, each key leads to the remaining person.
        var cards = await people.Named([.. known.SelectMany(k => new[] { k.ByNumber, k.ByAddress }).OfType<PersonId>().Distinct()], stop);
        var records = await arrivals.OnRecord([.. cards.Values.Select(c => c.Id).Distinct()], MemberTable.Source, stop);
        var (fresh, changed, kept, wrong, same) = (
            new List<MemberTable.Row>(),
            new List<Correction>(),
            new List<MemberChange>(),
            new List<ImportProblem>(),
            0
        );
        var (seen, first) = (new Dictionary<PersonId, int>(), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        foreach (var (row, (number, address)) in rows.Zip(known))
        {
            var (byNumber, byAddress) = (Card(cards, number), Card(cards, address));
            // Existing people may share an address, so each is identified by their number.
            var isTheirs = byNumber is not null && string.Equals(byNumber.Email, row.Person.Email, StringComparison.OrdinalIgnoreCase);
            if (!isTheirs && row.Person.Email is { } email && !first.TryAdd(email, row.Number))
                wrong.Add(new(row.Number, new MemberTableErrors.SameAddress(email, first[email])));
            else if ((byNumber ?? byAddress) is not { } card)
                fresh.Add(row);
            else if (!isTheirs && byNumber is not null && byAddress is not null && byNumber.Id != byAddress.Id)
                wrong.Add(new(row.Number, new MemberTableErrors.TwoPeople(row.Id!, byNumber.Name, row.Person.Email!, byAddress.Name)));
            else if (!seen.TryAdd(card.Id, row.Number))
                wrong.Add(new(row.Number, new MemberTableErrors.Twice(seen[card.Id])));
            else
                Sort(MemberComparison.Of(row, card, records[card.Id]), row);
        }

        return new(fresh, changed, kept, same, wrong);

        void Sort((MemberChange Change, ArrivalsFacade.PersonCorrection Correction) compared, MemberTable.Row row)
        {
            if (compared.Change.Changes.Count > 0)
                changed.Add(new(compared.Change, compared.Correction, row.Id));
            else if (compared.Change.Kept.Count > 0)
                kept.Add(compared.Change);
            else
                same++;
        }
    }

    private static PersonCard? Card(Dictionary<PersonId, PersonCard> cards, PersonId? id) =>
        id is { } key ? cards.GetValueOrDefault(key) : null;

    /// <summary>Imports the plan in this transaction and deletes the list. On failure, roll back the transaction.</summary>
    /// <param name="report">Receives the progress: rows imported and total.</param>
    public async Task<Outcome<Written>> Write(
        Plan plan,
        ImportPreviewId sheet,
        PersonId by,
        CancellationToken stop,
        Func<int, int, ValueTask>? report = null
    )
    {
        var (done, total) = (0, plan.Fresh.Count + plan.Changed.Count);
        var past = await imports.Begin("people.import", "people.manage", "/people/import", "", by, stop);
        foreach (var some in plan.Fresh.Chunk(AtOnce))
        {
            var added = await arrivals.AddMany([.. some.Select(r => r.Person)], stop);
            if (added.Failed)
                return added.As<Written>();
            if (report is not null)
                await report(done += some.Length, total);
        }

        await Change(plan, stop);
        var kept = await imports.End(past, stop);
        await sheets.Remove(sheet, stop);
        await audit.Did(by, "people.import", sheet.ToString(), new { added = plan.Fresh.Count, changed = plan.Changed.Count }, stop);
        if (report is not null)
            await report(total, total);
        return new Written(kept);
    }

    private async Task Change(Plan plan, CancellationToken stop)
    {
        await arrivals.Correct([.. plan.Changed.Select(c => c.Person)], stop);
        await arrivals.Link(
            MemberTable.Source,
            plan.Changed.Where(c => c.Number is not null).ToDictionary(c => c.Number!, c => c.Person.Person, StringComparer.Ordinal),
            stop
        );
    }
}
