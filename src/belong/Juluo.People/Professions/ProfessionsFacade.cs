namespace Juluo.People;

/// <summary>Façade over the community's list of professions and industries for other modules: reads entries and adds missing ones.</summary>
public sealed class ProfessionsFacade(UnitOfWork work, Clock clock)
{
    private readonly TermList terms = new(work, clock);

    /// <summary>Returns the professions that people of the community may choose, by name, without groups and retired ones.</summary>
    public Task<List<ProfessionCard>> All(CancellationToken stop) =>
        work.List<ProfessionCard>(
            $"""
            select id, name_zh, name_en from people.trade
            where community_id = {work.Community} and not is_group and retired_at is null order by name_en
            """,
            stop
        );

    /// <summary>Returns the professions with the given ids, including retired ones.</summary>
    public async Task<Dictionary<ProfessionId, ProfessionCard>> Named(IReadOnlyCollection<ProfessionId> ids, CancellationToken stop) =>
        ids.Count == 0
            ? []
            : (
                await work.List<ProfessionCard>(
                    $"select id, name_zh, name_en from people.trade where community_id = {work.Community} and id = any ({ids.ToArray()})",
                    stop
                )
            ).ToDictionary(t => t.Id);

    /// <summary>Finds the professions with the given names in either language, and adds missing ones.</summary>
    public async Task<Dictionary<LocalizedText, ProfessionId>> Ensure(IEnumerable<LocalizedText> names, CancellationToken stop) =>
        (await terms.Ensure(TermList.Trades, names, stop)).ToDictionary(t => t.Key, t => new ProfessionId(t.Value));

    /// <summary>Adds the usual professions with their groups and official codes. Existing entries stay and are completed.</summary>
    public Task AddUsual(CancellationToken stop) => new UsualProfessions(work, clock).Take(stop);
}
