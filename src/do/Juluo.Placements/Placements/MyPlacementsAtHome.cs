namespace Juluo.Placements;

/// <summary>At home: placements that wait for the reader's word, signature, choice or log of the week.</summary>
[Named("my-placements-at-home")]
[Widget(Dashboard.Home, PlacementRights.TakePart, typeof(MyPlacementsAtHomeWidget), 34)]
public sealed class MyPlacementsAtHome(UnitOfWork work, Clock clock) : Slice<Nothing, MyPlacementsAtHome.Output>
{
    private const int Urgent = 8;

    /// <param name="Waits">Catalogue key of what waits in it; null: nothing.</param>
    public sealed record Line(PlacementId Id, LocalizedText Title, string? Waits, bool Agreement);

    public sealed record Output(IReadOnlyList<Line> Lines) : IHeadline, IPlacedWidget
    {
        public string? Headline(Words words) =>
            Lines.Count(l => l.Waits is not null) is > 0 and var count ? words.Say("placements.home.wait", new { count }) : null;

        public int Order(Caller reader, int declared) => Lines.Any(l => l.Waits is not null) ? Urgent : declared;
    }

    private sealed record Row(
        PlacementId Id,
        LocalizedText Title,
        bool Host,
        bool Fellow,
        CandidateState? Stands,
        bool Open,
        int Standing,
        bool ToSign,
        bool Running,
        bool Logged
    );

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var today = clock.Today(caller.Community.Zone);
        var week = PlacementWeek.MondayOf(today);
        var rows = await work.List<Row>(
            $"""
            select p.id, p.title_zh, p.title_en, coalesce(p.host_contact = {caller.Self}, false) as host,
              coalesce(f.person_id = {caller.Self}, false) as fellow, me.state as stands,
              p.closed_at is null and f.person_id is null as open,
              (select count(*) from placements.placement_candidate c where c.community_id = p.community_id and c.placement_id = p.id
                and c.state = 'standing')::int as standing,
              (p.host_contact = {caller.Self} or p.sponsor_contact = {caller.Self} or f.person_id = {caller.Self}) is true
                and exists (select from placements.placement_agreement a where a.community_id = p.community_id and a.placement_id = p.id)
                and not exists (select from placements.placement_signature s where s.community_id = p.community_id and s.placement_id = p.id
                  and s.person_id = {caller.Self} and s.number = (select max(a.number) from placements.placement_agreement a
                    where a.community_id = p.community_id and a.placement_id = p.id)) as to_sign,
              p.starts_on <= {today} and p.ended_on is null as running,
              exists (select from placements.placement_week w where w.community_id = p.community_id and w.placement_id = p.id
                and w.week = {week}) as logged
            from placements.placement p
            left join placements.placement_candidate f on f.community_id = p.community_id and f.placement_id = p.id and f.state = 'chosen'
            left join placements.placement_candidate me on me.community_id = p.community_id and me.placement_id = p.id
              and me.person_id = {caller.Self} and me.state in ('asked', 'standing', 'picked')
            where p.community_id = {work.Community} and p.ended_on is null and p.closed_at is null
              and (p.host_contact = {caller.Self} or p.sponsor_contact = {caller.Self} or f.person_id = {caller.Self}
                or me.person_id is not null and f.person_id is null)
            order by p.starts_on, p.id
            """,
            stop
        );
        return rows.Count == 0
            ? new NotFound()
            : new Output(rows.ConvertAll(r => new Line(r.Id, r.Title, Waits(r), r.ToSign && r.Stands != CandidateState.Asked)));
    }

    private static string? Waits(Row row) =>
        row.Stands == CandidateState.Asked ? "placements.home.asked"
        : row.ToSign ? "placements.home.sign"
        : row is { Host: true, Open: true, Standing: > 0 } ? "placements.home.choose"
        : row is { Fellow: true, Running: true, Logged: false } ? "placements.home.log"
        : null;
}
