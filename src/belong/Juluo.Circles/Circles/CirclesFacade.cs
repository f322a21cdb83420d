namespace Juluo.Circles;

/// <summary>Façade over circles for other modules: finds circles, their members and meetings; founds committees and sets covers.</summary>
public sealed class CirclesFacade(UnitOfWork work, Clock clock)
{
    private readonly CircleStore store = new(work, clock);

    /// <summary>Returns the active circles of which a person is a member.</summary>
    public async Task<List<Circle>> Of(PersonId person, CancellationToken stop) => (await store.All(person, stop)).FindAll(GoesOnWithThem);

    /// <summary>Returns the names of circles by id, including closed and private ones.</summary>
    public Task<List<(CircleId Id, LocalizedText Name)>> Named(IReadOnlyCollection<CircleId> ids, CancellationToken stop) =>
        work.List<(CircleId, LocalizedText)>(
            $"select id, name_zh, name_en from circles.circle where community_id = {work.Community} and id = any ({ids.ToArray()})",
            stop
        );

    /// <summary>Returns circles by name with a person's role in each, including closed and private ones.</summary>
    public Task<List<(CircleId Id, LocalizedText Name, bool Closed, CirclePart? Mine)>> SeenBy(
        PersonId person,
        IReadOnlyCollection<CircleId> ids,
        CancellationToken stop
    ) =>
        work.List<(CircleId, LocalizedText, bool, CirclePart?)>(
            $"""
            select c.id, c.name_zh, c.name_en, c.closed_at is not null, m.part from circles.circle c
            left join circles.circle_member m on m.community_id = c.community_id and m.circle_id = c.id and m.person_id = {person}
              and m.state = 'here'
            where c.community_id = {work.Community} and c.id = any ({ids})
            order by coalesce(c.name_zh, c.name_en) collate "zh-Hant-x-icu", c.id
            """,
            stop
        );

    /// <summary>Returns the members of a circle today, including people who have left the community but still hold shares.</summary>
    public Task<HashSet<PersonId>> Members(CircleId id, CancellationToken stop) => store.Here(id, stop);

    /// <summary>Returns the active circles of which both people are members.</summary>
    public Task<List<CircleId>> OfBoth(PersonId one, PersonId other, CancellationToken stop) =>
        work.List<CircleId>(
            $"""
            select c.id from circles.circle c join circles.circle_member m on m.community_id = c.community_id and m.circle_id = c.id
            where c.community_id = {work.Community} and c.closed_at is null and m.state = 'here' and m.person_id in ({one}, {other})
            group by c.id having count(distinct m.person_id) = 2
            """,
            stop
        );

    /// <summary>Returns true if a circle is active and a person belongs to it.</summary>
    public async Task<bool> Has(CircleId id, PersonId person, CancellationToken stop) =>
        await store.Find(id, person, stop) is { } circle && GoesOnWithThem(circle);

    /// <summary>Returns the meetings of a person's circles by start time, without cancelled ones, at most 1,000.</summary>
    /// <param name="within">A half-open interval; overlapping meetings are included.</param>
    public Task<List<MeetingTime>> MeetingsOf(PersonId person, Interval within, CancellationToken stop) =>
        new MeetingStore(work, clock).During(person, within, stop);

    /// <summary>Returns the times at which people are in meetings of their circles, without revealing the circles.</summary>
    public Task<ILookup<PersonId, Interval>> MeetingTimes(IReadOnlyCollection<PersonId> people, Interval within, CancellationToken stop) =>
        new MeetingStore(work, clock).Times(people, within, stop);

    /// <summary>Returns a meeting that the caller may change, or null if it doesn't exist or they may not.</summary>
    public async Task<Meeting?> MeetingKeptBy(MeetingId id, Caller caller, CancellationToken stop) =>
        await new MeetingStore(work, clock).Find(id, caller.Self, stop) is var (meeting, circle) && CircleRights.Of(circle, caller).Keep
            ? meeting
            : null;

    /// <summary>Returns an error if a person holds shares, which a merge can't transfer; otherwise null.</summary>
    internal async Task<Error?> RefusesMerge(PersonId person, CancellationToken stop) =>
        await work.Find<string>(
            $"""
            select coalesce(c.name_zh, c.name_en) from circles.share_holding h join circles.circle c on c.community_id = {work.Community} and c.id = h.circle_id
            where h.community_id = {work.Community} and h.person_id = {person} and h.shares > 0 limit 1
            """,
            stop
        )
            is { } circle
            ? new CircleErrors.SharesStay(circle)
            : null;

    /// <summary>Founds an open committee, unless an active one has that name.</summary>
    public async Task FoundCommittee(LocalizedText name, PersonId coordinator, CancellationToken stop)
    {
        if ((await store.All(coordinator, stop)).Exists(c => c.ClosedAt is null && c.Name.Zh == name.Zh))
            return;
        await store.Found(
            new(name, null, CircleKind.Committee, CircleEntry.Open, Private: false, Par: null, ByShare: false),
            coordinator,
            stop
        );
    }

    /// <summary>Sets a circle's cover to an already compressed picture.</summary>
    public async Task PutCover(
        CircleId circle,
        PhotoPress.Pressed pressed,
        LocalizedText? words,
        CoverUpload upload,
        CancellationToken stop
    ) => await CircleCovers.Store(work, clock).Put(circle.Value, await upload.Keep(pressed, words, stop), stop);

    private static bool GoesOnWithThem(Circle circle) => circle is { Mine: not null, ClosedAt: null };
}
