namespace Juluo.Mentoring;

/// <summary>Offers to mentor, and refusals between people. A person has one offer; paused and stopped ones are kept.</summary>
internal sealed class MentorStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        m.person_id as person, m.helps, m.skills, m.languages, m.capacity,
        (select count(*) from mentoring.mentorship s where s.community_id = m.community_id and s.mentor_id = m.person_id
          and s.state in ('proposed', 'active'))::int as taken,
        m.until, m.offered_at, m.paused_at, m.stopped_at
        """
    );

    /// <summary>Returns offers that are open today, oldest first.</summary>
    public async Task<List<MentorOffer>> Open(CancellationToken stop)
    {
        var today = clock.Today(work.Community.Zone);
        return (
            await work.List<MentorOffer>(
                $"""
                select {Columns} from mentoring.mentor m
                where m.community_id = {work.Community} and m.paused_at is null and m.stopped_at is null order by m.offered_at, m.person_id
                """,
                stop
            )
        ).FindAll(m => m.IsOpen(today));
    }

    /// <summary>Returns the offers of several people, including paused and stopped ones; people without an offer are left out.</summary>
    public Task<List<MentorOffer>> Of(IReadOnlyCollection<PersonId> people, CancellationToken stop) =>
        work.List<MentorOffer>(
            $"select {Columns} from mentoring.mentor m where m.community_id = {work.Community} and m.person_id = any({people}) order by m.offered_at, m.person_id",
            stop
        );

    public async Task<MentorOffer?> Find(PersonId person, CancellationToken stop) => (await Of([person], stop)).SingleOrDefault();

    /// <summary>Makes or changes an offer. A stopped offer is active again, but a paused one stays paused.</summary>
    public Task Save(PersonId person, MentorOfferForm said, CancellationToken stop) =>
        work.Do(
            $"""
            insert into mentoring.mentor (community_id, person_id, helps, skills, languages, capacity, until, offered_at)
            values ({work.Community}, {person}, {said.Helps}, {said.SkillList}, {said.LanguageList}, {said.Capacity}, {said.Until}, {clock.Now})
            on conflict (community_id, person_id) do update set helps = excluded.helps, skills = excluded.skills,
              languages = excluded.languages, capacity = excluded.capacity, until = excluded.until,
              offered_at = case when mentor.stopped_at is null then mentor.offered_at else excluded.offered_at end, stopped_at = null
            """,
            stop
        );

    /// <returns>False if there is no offer in a suitable state.</returns>
    public async Task<bool> Pause(PersonId person, bool paused, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.mentor set paused_at = {clock.NowIf(paused)}
            where community_id = {work.Community} and person_id = {person} and stopped_at is null
            """,
            stop
        ) == 1;

    public async Task<bool> Stop(PersonId person, bool stopped, CancellationToken stop) =>
        await work.Do(
            $"""
            update mentoring.mentor set stopped_at = {clock.NowIf(stopped)}
            where community_id = {work.Community} and person_id = {person} and (stopped_at is null) = {stopped}
            """,
            stop
        ) == 1;

    /// <summary>Returns the pairs of people of whom one refused the other, in both orders.</summary>
    public async Task<HashSet<(PersonId, PersonId)>> Refusals(CancellationToken stop) =>
        [
            .. (
                await work.List<(PersonId One, PersonId Other)>(
                    $"select person_id, other_id from mentoring.mentor_refusal where community_id = {work.Community}",
                    stop
                )
            ).SelectMany(r => ((PersonId, PersonId)[])[(r.One, r.Other), (r.Other, r.One)]),
        ];

    /// <summary>Returns the people whom a person refused, latest first.</summary>
    public Task<List<PersonId>> RefusedBy(PersonId person, CancellationToken stop) =>
        work.List<PersonId>(
            $"select other_id from mentoring.mentor_refusal where community_id = {work.Community} and person_id = {person} order by at desc, other_id",
            stop
        );

    public Task Refuse(PersonId person, PersonId other, CancellationToken stop) =>
        work.Do(
            $"""
            insert into mentoring.mentor_refusal (community_id, person_id, other_id, at)
            values ({work.Community}, {person}, {other}, {clock.Now}) on conflict do nothing
            """,
            stop
        );

    public async Task<bool> Allow(PersonId person, PersonId other, CancellationToken stop) =>
        await work.Do(
            $"delete from mentoring.mentor_refusal where community_id = {work.Community} and person_id = {person} and other_id = {other}",
            stop
        ) == 1;
}
