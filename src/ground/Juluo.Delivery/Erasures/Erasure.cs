namespace Juluo.Delivery;

/// <summary>
/// Removes all personal data of a person from the database and the file store, as declared by the modules, in the current transaction. Data that the law requires
/// are kept and listed. A digest of the person's key is stored, so that the person is erased again after a backup is restored.
/// </summary>
public sealed class Erasure(UnitOfWork work, App app, IServiceProvider services, IFileStore files, ErasureList list, Clock clock)
{
    /// <returns>False if there is no such person in this community.</returns>
    public async Task<bool> Erase(PersonId person, CancellationToken stop)
    {
        if (await ErasureSubject.Hold(work, app, person, stop) is not { } sought)
            return false;
        await LetFilesGo(sought, stop);
        foreach (var also in app.PersonalData.SelectMany(d => d.Also))
        foreach (var key in sought.Keys)
            await ((IErase)ActivatorUtilities.CreateInstance(services, also)).Erase(key, stop);
        foreach (var holding in app.Holdings.Where(h => h.Fate is ErasureRule.Cleared or ErasureRule.Struck))
            await Change(sought, holding, stop);
        foreach (
            var function in app.Holdings.Where(h => h.Fate is ErasureRule.ByFunction).Select(h => h.Of[0]).Distinct(StringComparer.Ordinal)
        )
            await sought.Do($"select {function}(p) from unnest($2) as p", stop);
        var deleted = app
            .Holdings.Where(h => h.Fate is ErasureRule.Deleted && !h.IsListOfPeople)
            .ToLookup(h => h.Table, StringComparer.Ordinal);
        foreach (var table in sought.Columns.ChildrenFirst(deleted.Select(d => d.Key)))
        foreach (var holding in deleted[table])
            await Delete(sought, holding, stop);
        await Delete(sought, sought.People, stop);
        foreach (var key in sought.Keys)
            await Note(key, stop);
        return true;
    }

    /// <summary>Returns the number of erasures in this community and the time of the last one; the people are unknown.</summary>
    public Task<(long Count, NodaTime.Instant? Last)> Done(CancellationToken stop) =>
        work.Find<(long, NodaTime.Instant?)>($"select count(*), max(at) from delivery.erased where community_id = {work.Community}", stop);

    private static Task Delete(ErasureSubject sought, PersonalDataField holding, CancellationToken stop) =>
        sought.Do($"delete from {holding.Table} where community_id = $1 and {sought.About(holding)}", stop);

    private static async Task Change(ErasureSubject sought, PersonalDataField holding, CancellationToken stop)
    {
        var set =
            holding.Fate is ErasureRule.Cleared
                ? holding.Of.Select(c => $"{c} = {sought.Columns.Empty(holding.Table, c)}")
                : holding.Of.Select(c =>
                    $"""
                        {c} = case when jsonb_typeof({c}) = 'array' then coalesce(
                          (select jsonb_agg(e.entry order by e.place) from jsonb_array_elements({c}) with ordinality as e (entry, place) where e.entry::text !~* $3), '[]')
                        else {c} end
                        """
                );
        await sought.Do($"update {holding.Table} set {string.Join(", ", set)} where community_id = $1 and {sought.About(holding)}", stop);
    }

    private async Task LetFilesGo(ErasureSubject sought, CancellationToken stop)
    {
        var keys = new List<string>();
        foreach (var holding in app.Holdings.Where(h => h.Fate is ErasureRule.Deleted or ErasureRule.WithPerson))
        foreach (var column in holding.Files)
        {
            await using var select = sought.Command(
                $"select {column} from {holding.Table} where community_id = $1 and {sought.About(holding)} and {column} <> ''"
            );
            keys.AddRange(await select.List(r => r.GetString(0), stop));
        }

        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, work.Community.Id, keys));
    }

    private async Task Note(PersonId person, CancellationToken stop)
    {
        var erased = new Erased(work.Community.Id, Erased.DigestOf(work.Community.Id, person), clock.Now);
        await work.Do(
            $"""
            insert into delivery.erased (community_id, digest, at)
            values ({erased.Community}, {erased.Digest}, {erased.At}) on conflict do nothing
            """,
            stop
        );
        work.Afterwards(() => list.Add([erased], CancellationToken.None));
    }
}
