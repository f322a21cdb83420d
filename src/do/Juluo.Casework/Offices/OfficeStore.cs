namespace Juluo.Casework;

/// <summary>Offices and their people. An office counts its open cases: those received and not yet decided or closed.</summary>
internal sealed class OfficeStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select o.id, o.name_zh, o.name_en, o.languages, o.postcodes, o.capacity, o.weight, o.takes_overflow, o.closed_at,
              (select count(*)::int from casework.case_file c where c.community_id = o.community_id and c.office_id = o.id
                and c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')) as open
            from casework.office o where o.community_id = {work.Community}
            """;

    public Task<List<Office>> All(CancellationToken stop) =>
        work.List<Office>($"{Select} order by o.closed_at is not null, coalesce(o.name_zh, o.name_en), o.id", stop);

    public Task<Office?> Find(OfficeId id, CancellationToken stop) => work.Find<Office>($"{Select} and o.id = {id}", stop);

    /// <summary>Returns all open offices and locks their rows, by id, until the transaction ends; other transactions that assign offices wait.</summary>
    public async Task<List<Office>> HoldOpen(CancellationToken stop)
    {
        await work.Do(
            $"select from casework.office where community_id = {work.Community} and closed_at is null order by id for update",
            stop
        );
        return await work.List<Office>($"{Select} and o.closed_at is null order by o.id", stop);
    }

    public async Task<OfficeId> Add(OfficeForm said, CancellationToken stop)
    {
        var id = Id.New<OfficeId>(clock);
        await work.Do(
            $"""
            insert into casework.office (community_id, id, name_zh, name_en, languages, postcodes, capacity, weight, takes_overflow, made_at)
            values ({work.Community}, {id}, {said.Name?.Said}, {said.LanguageList}, {said.PostcodeList}, {said.Capacity}, {said.Weight}, {said.TakesOverflow},
              {clock.Now})
            """,
            stop
        );
        return id;
    }

    public Task Change(OfficeId id, OfficeForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.office set (name_zh, name_en) = ({said.Name?.Said}), languages = {said.LanguageList}, postcodes = {said.PostcodeList},
              capacity = {said.Capacity}, weight = {said.Weight}, takes_overflow = {said.TakesOverflow}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <param name="closed">True to close, false to reopen.</param>
    public async Task<bool> Close(OfficeId id, bool closed, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.office set closed_at = case when {closed} then {clock.Now} end
            where community_id = {work.Community} and id = {id} and (closed_at is null) = {closed}
            """,
            stop
        ) == 1;

    public Task<List<OfficePerson>> People(OfficeId id, CancellationToken stop) =>
        work.List<OfficePerson>(
            $"""
            select p.person_id as person, p.role, (select count(*)::int from casework.case_file c where c.community_id = p.community_id
              and c.assigned_to = p.person_id and c.office_id = p.office_id
              and c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')) as cases
            from casework.office_person p where p.community_id = {work.Community} and p.office_id = {id}
            order by array_position(array['lead', 'coordinator', 'volunteer', 'greeter'], p.role), p.added_at
            """,
            stop
        );

    public Task<CaseRole?> Role(OfficeId id, PersonId person, CancellationToken stop) =>
        work.Find<CaseRole?>(
            $"select role from casework.office_person where community_id = {work.Community} and office_id = {id} and person_id = {person}",
            stop
        );

    /// <summary>Returns a person's offices with their role in each; empty if they work in no office.</summary>
    public async Task<Dictionary<OfficeId, CaseRole>> Roles(PersonId person, CancellationToken stop) =>
        (
            await work.List<(OfficeId Office, CaseRole Role)>(
                $"select office_id, role from casework.office_person where community_id = {work.Community} and person_id = {person}",
                stop
            )
        ).ToDictionary(r => r.Office, r => r.Role);

    /// <summary>Adds a person to an office or changes their role.</summary>
    public Task Put(OfficeId id, PersonId person, CaseRole role, CancellationToken stop) =>
        work.Do(
            $"""
            insert into casework.office_person (community_id, office_id, person_id, role, added_at)
            values ({work.Community}, {id}, {person}, {role}, {clock.Now})
            on conflict (community_id, office_id, person_id) do update set role = excluded.role
            """,
            stop
        );

    /// <summary>Removes a person from an office; their open cases there become unassigned. False if they were not in the office.</summary>
    public async Task<bool> Remove(OfficeId id, PersonId person, CancellationToken stop)
    {
        await work.Do(
            $"""
            update casework.case_file set assigned_to = null
            where community_id = {work.Community} and office_id = {id} and assigned_to = {person}
              and state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')
            """,
            stop
        );
        return await work.Do(
                $"delete from casework.office_person where community_id = {work.Community} and office_id = {id} and person_id = {person}",
                stop
            ) == 1;
    }

    /// <summary>Returns the leads and coordinators of an office, who are notified of pending decisions.</summary>
    public Task<List<PersonId>> Leads(OfficeId id, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select person_id from casework.office_person
            where community_id = {work.Community} and office_id = {id} and role in ('coordinator', 'lead')
            """,
            stop
        );
}
