namespace Juluo.Circles;

/// <summary>Stores circles, their members and their history. <see cref="All"/> and <see cref="Find"/> leave out private circles of which the person isn't a member.</summary>
internal sealed partial class CircleStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    private static readonly Sql MayKnow = new("and (not c.private or me.state = 'here')");

    /// <summary>Returns the circles that a person may see: active ones first; within these the person's circles first, then by kind and name.</summary>
    public Task<List<Circle>> All(PersonId self, CancellationToken stop) =>
        work.List<Circle>(
            $"""
            {As(self)} {MayKnow}
            order by c.closed_at is not null, me.state is distinct from 'here', array_position(array['co_operative', 'committee',
              'working_circle', 'group'], c.kind),
              coalesce(c.name_zh, c.name_en) collate "zh-Hant-x-icu", c.id
            """,
            stop
        );

    public Task<Circle?> Find(CircleId id, PersonId self, CancellationToken stop) =>
        work.Find<Circle>($"{As(self)} {MayKnow} and c.id = {id}", stop);

    /// <summary>Finds a circle, private or not, without a permission check.</summary>
    public Task<Circle?> Any(CircleId id, CancellationToken stop) => work.Find<Circle>($"{As(default)} and c.id = {id}", stop);

    // Selects circles from the view of one person.
    private Statement As(PersonId self) =>
        $"""
            select c.id, c.name_zh, c.name_en, c.purpose_zh, c.purpose_en, c.kind, c.entry, c.private, c.par_minor as par, c.by_share, c.founded_at,
              c.closed_at,
              (select count(*) from circles.circle_member m join {PeopleFacade.Staying(work)} p on p.id = m.person_id
                where m.community_id = c.community_id and m.circle_id = c.id and m.state = 'here')::int as members,
              exists (select from circles.circle_member m join {PeopleFacade.Staying(work)} p on p.id = m.person_id
                where m.community_id = c.community_id and m.circle_id = c.id and m.state = 'here' and m.part = 'coordinator' and p.here) as coordinated,
              case me.state when 'here' then me.part end as mine, me.state is not distinct from 'asked' as asked,
              {work.Community.Currency} as currency
            from circles.circle c
            left join circles.circle_member me on me.community_id = c.community_id and me.circle_id = c.id
              and me.person_id = {self} and me.state <> 'over'
            where c.community_id = {work.Community}
            """;

    /// <summary>Returns the members of a circle, those with an office first; or, if <paramref name="asking"/>, the people who ask to join. People who have left the community are left out.</summary>
    public Task<List<CircleMember>> Members(CircleId id, bool asking, CancellationToken stop) =>
        work.List<CircleMember>(
            $"""
            select m.person_id as person, m.part, m.since, m.until, m.asked_with
            from circles.circle_member m join {PeopleFacade.Staying(work)} p on p.id = m.person_id
            where m.community_id = {work.Community} and m.circle_id = {id} and m.state = {(asking ? "asked" : "here")}
            order by array_position(array['coordinator', 'secretary', 'member'], m.part), m.since, p.name collate "zh-Hant-x-icu", m.id
            """,
            stop
        );

    /// <summary>Returns people of the community outside the circle whose name contains a text, by name.</summary>
    public async Task<List<PersonId>> Others(CircleId id, string find, int most, CancellationToken stop) =>
        await new PeopleFacade(work, clock).Called(find, await Here(id, stop), most, stop);

    /// <summary>Returns the members of a circle today, including people who have left the community but still hold shares.</summary>
    public async Task<HashSet<PersonId>> Here(CircleId id, CancellationToken stop) =>
        [
            .. await work.List<PersonId>(
                $"select person_id from circles.circle_member where community_id = {work.Community} and circle_id = {id} and state = 'here'",
                stop
            ),
        ];

    public Task<List<CircleEvent>> Events(CircleId id, int most, CancellationToken stop) =>
        work.List<CircleEvent>(
            $"""
            select at, kind, by_person as by, person_id as person, detail ->> 'about' as detail from circles.circle_event
            where community_id = {work.Community} and circle_id = {id} order by at desc, id desc limit {most}
            """,
            stop
        );

    /// <param name="by">The person who did it, or null for the system.</param>
    public Task Note(CircleId id, string kind, PersonId? by, PersonId? person, string? about, CancellationToken stop) =>
        work.Do(
            $"""
            insert into circles.circle_event (community_id, id, circle_id, at, kind, by_person, person_id, detail)
            values ({work.Community}, {clock.NewKey()}, {id}, {clock.Now}, {kind}, {by}, {person},
              {JsonSerializer.Serialize(new { about }, Json.Options)}::jsonb)
            """,
            stop
        );
}
