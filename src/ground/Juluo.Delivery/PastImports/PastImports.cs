namespace Juluo.Delivery;

/// <summary>Records the changes of imports row by row, and undoes them. The rows are recorded by triggers that are active only in an import's transaction (delivery.keep_imported).</summary>
public sealed class PastImports(
    UnitOfWork work,
    App app,
    Clock clock,
    Audit audit,
    IEnumerable<IUndoImport> modules,
    IEnumerable<ImportedRow> counted
)
{
    private static readonly Sql Columns = new("id, kind, file, permission, page, by_person, at, counts, undone_at, stayed");

    public const int MostShown = 100;

    private const int Many = 1000;

    /// <summary>Prevents undoing any import of the community until the end of the transaction, since this import may have read its rows. Imports do not wait for each other.</summary>
    public Task Hold(CancellationToken stop) =>
        work.Do($"select pg_advisory_xact_lock_shared(hashtextextended('delivery.undoing' || {work.Community}::text, 0))", stop);

    /// <summary>Begins an import: everything that this transaction writes until <see cref="End"/> can be undone together.</summary>
    /// <param name="kind">The action in the audit log.</param>
    /// <param name="permission">The permission to import, and so to undo it.</param>
    /// <param name="page">The page of the import.</param>
    public async Task<PastImportId> Begin(string kind, string permission, string page, string file, PersonId? by, CancellationToken stop)
    {
        await Hold(stop);
        var id = Id.New<PastImportId>(clock);
        await work.Do(
            $"""
            insert into delivery.past_import (community_id, id, kind, file, permission, page, by_person, at)
            values ({work.Community}, {id}, {kind}, {file}, {permission}, {page}, {by}, {clock.Now})
            """,
            stop
        );
        await work.Do($"select set_config('juluo.import', {id.ToString()}, true)", stop);
        return id;
    }

    /// <summary>Ends an import. Returns its id, or null if it changed nothing and is not kept.</summary>
    public async Task<PastImportId?> End(PastImportId id, CancellationToken stop)
    {
        await work.Do($"select set_config('juluo.import', '', true)", stop);
        await work.Do(
            $"""
            delete from delivery.import_row
            where community_id = {work.Community} and import_id = {id} and was is not distinct from became
            """,
            stop
        );
        var counts = await Counts(id, stop);
        if (counts.Count == 0)
        {
            await work.Do($"delete from delivery.past_import where community_id = {work.Community} and id = {id}", stop);
            return null;
        }

        // Undoing depends on table statistics and often comes before autovacuum.
        if (counts.Sum(c => c.Added + c.Changed + c.Removed) > Many)
            await work.Do($"select delivery.analyze_import({id})", stop);
        var json = JsonSerializer.Serialize(counts, Json.Options);
        await work.Do($"update delivery.past_import set counts = {json}::jsonb where community_id = {work.Community} and id = {id}", stop);
        return id;
    }

    /// <summary>Returns the imports that the caller may undo, the latest first.</summary>
    public Task<List<PastImport>> All(Caller caller, CancellationToken stop) =>
        work.List<PastImport>(
            $"""
            select {Columns} from delivery.past_import
            where community_id = {work.Community} and permission = any({caller.Permissions.ToArray()}) order by at desc, id desc limit {MostShown}
            """,
            stop
        );

    public Task<PastImport?> Find(PastImportId id, CancellationToken stop) =>
        work.Find<PastImport>($"select {Columns} from delivery.past_import where community_id = {work.Community} and id = {id}", stop);

    /// <summary>Counts by table the changes that undoing would make now, and finds the first rows that it would leave. Takes no locks.</summary>
    /// <param name="relations">The tables that the page shows.</param>
    public async Task<(IReadOnlyList<ImportCount> Counts, List<StayedRow> Staying)> Preview(
        PastImportId id,
        IReadOnlyCollection<string> relations,
        CancellationToken stop
    )
    {
        await work.Do($"savepoint preview", stop);
        await Judge(id, hold: false, stop);
        var counts = await Counts(id, stop);
        var staying = await Stayed(id, relations, stop);
        await work.Do($"rollback to savepoint preview", stop);
        return (counts, staying);
    }

    /// <summary>Returns up to <see cref="MostShown"/> rows that undoing left unchanged, in the order of the import. Rows that no longer exist are not included.</summary>
    public Task<List<StayedRow>> Stayed(PastImportId id, IReadOnlyCollection<string> relations, CancellationToken stop) =>
        work.List<StayedRow>(
            $"""
            select relation, coalesce(became, was) as row, fate, coalesce(used_by, array[]::text[]) as used_by from delivery.import_row
            where community_id = {work.Community} and import_id = {id} and fate <> 'gone' and relation = any({relations.ToArray()})
            order by number limit {MostShown}
            """,
            stop
        );

    /// <summary>
    /// Undoes an import: each row that is unchanged since the import, and on which nothing depends, is restored to its previous state. If two people undo it at once,
    /// the second waits and finds it undone.
    /// </summary>
    public async Task<Outcome<PastImport>> Undo(PastImportId id, PersonId? by, CancellationToken stop)
    {
        await work.Do($"select pg_advisory_xact_lock(hashtextextended('delivery.undoing' || {work.Community}::text, 0))", stop);
        var undone = await work.Find<bool?>(
            $"select undone_at is not null and stayed = 0 from delivery.past_import where community_id = {work.Community} and id = {id} for update",
            stop
        );
        if (undone is null || await Find(id, stop) is not { } import)
            return new NotFound();
        if (undone == true)
            return import;
        if (import.Refuses(clock.Now) is { } refused)
            return refused;
        await Judge(id, hold: true, stop);
        var left = await Counts(id, stop);
        if (import.UndoneAt is not null && left.All(c => c.Stay == c.Added + c.Changed + c.Removed))
            return import;
        foreach (var module in modules)
            if (await Going(id, module.Relation, stop) is { Count: > 0 } going)
                await module.Undo(going, stop);
        var byModule = modules.Where(m => m.KeepsRows).Select(m => m.Relation).ToArray();
        await work.Do($"select delivery.undo_import({id}, {byModule})", stop);
        var relations = counted.Select(c => c.Relation).ToHashSet(StringComparer.Ordinal);
        var stayed = (await Counts(id, stop)).Where(c => relations.Contains(c.Relation)).Sum(c => c.Stay);
        await work.Do(
            $"""
            update delivery.past_import set undone_at = {clock.Now}, undone_by = {by}, stayed = {stayed}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
        await audit.Did(
            by,
            "delivery.import-undone",
            import.File,
            new
            {
                import = id,
                kind = import.Kind,
                rows = import.Rows,
                stayed,
            },
            stop
        );
        return import with { UndoneAt = clock.Now, Stayed = stayed };
    }

    /// <param name="hold">True to lock the rows against changes until the end of the transaction.</param>
    private async Task Judge(PastImportId id, bool hold, CancellationToken stop)
    {
        var people = app.Holdings.Single(h => h.IsListOfPeople).Table;
        var naming = app
            .Holdings.Where(h => h.Table != people && !h.IsIncidental)
            .SelectMany(h => h.Columns, (h, column) => (h.Table, Column: column))
            .Distinct()
            .ToList();
        await work.Do(
            $"""
            select delivery.judge_import({id}, {naming.Select(n => n.Table)}::text[], {naming.Select(n => n.Column)}::text[],
              {naming.Select(_ => people)}::text[], {hold})
            """,
            stop
        );
    }

    private Task<List<Guid>> Going(PastImportId id, string relation, CancellationToken stop) =>
        work.List<Guid>(
            $"""
            select (key::jsonb ->> 'id')::uuid from delivery.import_row
            where community_id = {work.Community} and import_id = {id} and relation = {relation} and was is null and fate is null
            """,
            stop
        );

    private Task<List<ImportCount>> Counts(PastImportId id, CancellationToken stop) =>
        work.List<ImportCount>(
            $"""
            select relation, count(*) filter (where was is null)::int as added, count(*) filter (where was is not null and became is not null)::int as changed,
              count(*) filter (where became is null)::int as removed, count(*) filter (where fate <> 'gone')::int as stay
            from delivery.import_row where community_id = {work.Community} and import_id = {id} group by relation order by min(number)
            """,
            stop
        );
}
