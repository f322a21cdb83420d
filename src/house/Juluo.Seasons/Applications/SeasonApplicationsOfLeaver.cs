namespace Juluo.Seasons;

/// <summary>A leaver's applications to seasons that are not published yet. Applications for a group stay: another member has to take them over.</summary>
internal sealed class SeasonApplicationsOfLeaver(UnitOfWork work, Clock clock) : ItemsOfLeaver
{
    protected override UnitOfWork Heard => work;

    private sealed record Asked(SeasonApplicationId Id, LocalizedText Name, LocalDate ClosesOn, bool Own);

    public override async Task<IReadOnlyList<Item>> Of(PersonId person, CancellationToken stop) =>
        [
            .. (await All(person, stop)).Select(a => new Item(
                a.Own ? "season" : "season-of-group",
                a.Name,
                a.ClosesOn,
                $"/seasons/applications/{a.Id}",
                Settle: !a.Own
            )),
        ];

    protected override async Task End(PersonId person, bool keepsBookings, CancellationToken stop)
    {
        var store = new SeasonApplicationStore(work, clock);
        foreach (var own in (await All(person, stop)).Where(a => a.Own))
            await store.Withdraw(own.Id, withdrawn: true, stop);
    }

    private Task<List<Asked>> All(PersonId person, CancellationToken stop) =>
        work.List<Asked>(
            $"""
            select a.id, r.name_zh, r.name_en, r.closes_on, a.kind = 'person' as own
            from seasons.season_application a join seasons.season r on r.community_id = a.community_id and r.id = a.season_id
            where a.community_id = {work.Community} and a.person_id = {person} and a.withdrawn_at is null and r.dropped_at is null
              and not exists (select from seasons.season_giving g where g.community_id = a.community_id and g.season_id = a.season_id)
            order by a.made_at
            """,
            stop
        );
}
