namespace Juluo.Pictures;

/// <summary>
/// Stores the covers of one kind of thing, in a table of its module that logs changes in order; the last one is current. Any change, including a removal, can be undone for a day;
/// then <see cref="Purge"/> deletes old covers with their files.
/// </summary>
/// <param name="table">The table, with the columns of <c>spaces.site_cover</c>.</param>
/// <param name="of">The column with the id of the thing that has the cover.</param>
public sealed class CoverStore(UnitOfWork work, Clock clock, string table, string of)
{
    public static readonly Duration Kept = Duration.FromDays(1);

    private sealed record Shown(Guid Of, Cover Cover);

    /// <summary>Returns the current covers by the id of their thing. Things without a cover are left out.</summary>
    public async Task<Dictionary<Guid, Cover>> All(CancellationToken stop) =>
        (
            await work.List<Shown>(
                $"""
                select last.* from (
                  select distinct on ({new Sql(of)}) {new Sql(of)} as of, file_key as cover_key, small_key as cover_small_key,
                    words_zh as cover_words_zh, words_en as cover_words_en
                  from {new Sql(table)} where community_id = {work.Community} order by {new Sql(of)}, id desc) last
                where last.cover_key is not null
                """,
                stop
            )
        ).ToDictionary(s => s.Of, s => s.Cover);

    public Task<Cover?> Find(Guid thing, CancellationToken stop) =>
        work.Find<Cover>(
            $"""
            select last.* from (
              select file_key as key, small_key, words_zh, words_en
              from {new Sql(table)} where community_id = {work.Community} and {new Sql(of)} = {thing} order by id desc limit 1) last
            where last.key is not null
            """,
            stop
        );

    /// <param name="cover">The new cover, or null to remove it.</param>
    public async Task<CoverId> Put(Guid thing, Cover? cover, CancellationToken stop)
    {
        var id = Id.New<CoverId>(clock);
        await work.Do(
            $"""
            insert into {new Sql(table)} (community_id, id, {new Sql(of)}, at, file_key, small_key, words_zh, words_en)
            values ({work.Community}, {id}, {thing}, {clock.Now}, {cover?.Key}, {cover?.SmallKey}, {cover?.Words?.Said.Zh}, {cover?.Words?.Said.En})
            """,
            stop
        );
        return id;
    }

    /// <summary>Removes a cover, which can be restored for a day. <see cref="NotFound"/> if there is none.</summary>
    public async Task<Outcome<Created<CoverId>>> Remove(Guid thing, CancellationToken stop) =>
        await Find(thing, stop) is null ? new NotFound() : new Created<CoverId>(await Put(thing, null, stop));

    /// <summary>Restores a cover as it was before a change. Fails with <see cref="CoverErrors.NotTheLast"/> unless it is the last change and at most a day old.</summary>
    public async Task<Outcome<Done>> Restore(Guid thing, CoverId change, CancellationToken stop) =>
        await TakeBack(thing, change, stop) ? Done.It : new CoverErrors.NotTheLast();

    /// <returns>True if the change was undone; false if a later one exists, or it is more than a day old.</returns>
    private async Task<bool> TakeBack(Guid thing, CoverId change, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from {new Sql(table)} t where t.community_id = {work.Community} and t.id = {change} and t.{new Sql(of)} = {thing}
              and t.at > {clock.Now - Kept}
              and not exists (select from {new Sql(table)} later where later.community_id = {work.Community} and later.{new Sql(
                of
            )} = {thing}
                and later.id > t.id)
            """,
            stop
        ) == 1;

    /// <summary>Deletes covers replaced or removed more than a day ago, and their files after the commit. A file that a remaining cover uses stays.</summary>
    public async Task Purge(IFileStore files, CancellationToken stop)
    {
        var community = work.Community.Id;
        var keys = (
            await work.List<string[]>(
                $"""
                with gone as (
                  delete from {new Sql(table)} t where t.community_id = {work.Community} and exists (
                    select from {new Sql(table)} later where later.community_id = {work.Community} and later.{new Sql(of)} = t.{new Sql(of)}
                      and later.id > t.id and later.at < {clock.Now - Kept})
                  returning id, file_key, small_key)
                select array_remove(array[g.file_key, g.small_key], null) as keys from gone g where not exists (
                  select from {new Sql(table)} s where s.community_id = {work.Community} and s.file_key = g.file_key
                    and s.id not in (select id from gone))
                """,
                stop
            )
        ).SelectMany(k => k).Distinct(StringComparer.Ordinal).ToList();
        await FileRemoval.Ask(work, keys, clock, stop);
        work.Afterwards(() => FileRemoval.Remove(files, community, keys));
    }
}
