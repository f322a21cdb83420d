namespace Juluo.Joining;

/// <summary>What a table of members would change, found by their numbers, else by their addresses; and changing it. A second time changes nothing.</summary>
internal sealed class MemberImport(UnitOfWork work, PeopleFacade people, ImportPreviewStore sheets, Audit audit, PastImports imports)
{
    /// <summary>So often the page hears how far it is, about each second.</summary>
    private const int AtOnce = 400;

    public sealed record Correction(PersonId Person, MemberTable.Row Row);

    /// <param name="PastImport">As what it can be undone; null: nothing changed.</param>
    public sealed record Written(PastImportId? PastImport);

    public sealed record Plan(IReadOnlyList<MemberTable.Row> Fresh, IReadOnlyList<Correction> Changed, int Same);

    public async Task<Plan> Look(IReadOnlyList<MemberTable.Row> rows, CancellationToken stop)
    {
        var numbers = await people.Map(MemberTable.Source, stop);
        var addresses = await Addresses([.. rows.Select(r => r.Person.Email).OfType<string>()], stop);
        var known = rows.Select(r =>
            r.Id is { } id && numbers.TryGetValue(id, out var byNumber) ? byNumber
            : r.Person.Email is { } email && addresses.TryGetValue(email.ToLowerInvariant(), out var byAddress) ? byAddress
            : (PersonId?)null
        );
        var cards = await people.Named([.. known.OfType<PersonId>()], stop);
        var (fresh, changed, same) = (new List<MemberTable.Row>(), new List<Correction>(), 0);
        foreach (var (row, person) in rows.Zip(known))
        {
            if (person is not { } id || !cards.TryGetValue(id, out var card))
                fresh.Add(row);
            else if (Differs(card, row, numbers))
                changed.Add(new(card.Id, row));
            else
                same++;
        }

        return new(fresh, changed, same);
    }

    /// <summary>Writes it all in this work, and takes the list away; where it fails the work is to be undone.</summary>
    /// <param name="report">Hears how many of how many are written.</param>
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
            var added = await people.AddMany([.. some.Select(r => r.Person)], stop);
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
        var latinNames = plan.Changed.Select(c => c.Row.Person.LatinName?.Trim());
        await work.Do(
            $"""
            update people.person p set name = t.name, latin_name = coalesce(t.latin, p.latin_name), email = coalesce(t.email, p.email)
            from unnest({plan.Changed.Select(c => c.Person)}::uuid[], {plan.Changed.Select(c => c.Row.Person.Name.Trim())}::text[],
              {latinNames}::text[], {plan.Changed.Select(c => c.Row.Person.Email?.Trim())}::text[]) as t (id, name, latin, email)
            where p.community_id = {work.Community} and p.id = t.id
            """,
            stop
        );
        await people.Link(
            MemberTable.Source,
            plan.Changed.Where(c => c.Row.Id is not null).ToDictionary(c => c.Row.Id!, c => c.Person, StringComparer.Ordinal),
            stop
        );
    }

    private static bool Differs(PersonCard card, MemberTable.Row row, Dictionary<string, PersonId> numbers) =>
        card.Name != row.Person.Name.Trim()
        || (row.Person.LatinName is { } latin && latin.Trim() != card.LatinName)
        || (row.Person.Email is { } email && !string.Equals(email.Trim(), card.Email, StringComparison.OrdinalIgnoreCase))
        || (row.Id is { } id && !numbers.ContainsKey(id));

    private async Task<Dictionary<string, PersonId>> Addresses(string[] emails, CancellationToken stop) =>
        (
            await work.List<(string Email, PersonId Id)>(
                $"""
                select distinct on (lower(email)) lower(email), id from people.person
                where community_id = {work.Community} and lower(email) = any(select lower(e) from unnest({emails}::text[]) as e)
                  order by lower(email), here desc, id
                """,
                stop
            )
        ).ToDictionary(r => r.Email, r => r.Id, StringComparer.Ordinal);
}
