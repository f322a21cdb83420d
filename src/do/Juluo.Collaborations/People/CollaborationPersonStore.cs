namespace Juluo.Collaborations;

/// <summary>People in collaborations and their sides. People who left stay in the lists with the day; a member is in a collaboration once at a time (<c>once_in_a_collaboration</c>).</summary>
internal sealed class CollaborationPersonStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        m.id, m.collaboration_id as collaboration, m.side, m.person_id as person, m.name, m.part, m.champion, m.signs, m.named, m.since,
        m.left_on
        """
    );

    /// <summary>Returns the people in a collaboration, then those who left it; each with champions first, then by the day on which they joined.</summary>
    public Task<List<CollaborationPerson>> Of(CollaborationId collaboration, CancellationToken stop) =>
        Read($"and m.collaboration_id = {collaboration}", stop);

    /// <summary>Returns the people of several collaborations together: those in one now, then those who left; each with champions first, then by day.</summary>
    public Task<List<CollaborationPerson>> Of(IReadOnlyCollection<CollaborationId> collaborations, CancellationToken stop) =>
        Read($"and m.collaboration_id = any({collaborations.ToArray()})", stop);

    public async Task<CollaborationPerson?> Find(CollaborationId collaboration, CollaborationPersonId id, CancellationToken stop) =>
        (await Read($"and m.collaboration_id = {collaboration} and m.id = {id}", stop)).FirstOrDefault();

    private Task<List<CollaborationPerson>> Read(Statement those, CancellationToken stop) =>
        work.List<CollaborationPerson>(
            $"""
            select {Columns} from collaborations.collaboration_person m where m.community_id = {work.Community} {those}
            order by m.left_on is not null, m.champion desc, m.since, m.id
            """,
            stop
        );

    public async Task<Outcome<CollaborationPersonId>> Add(
        CollaborationId collaboration,
        CollaborationSide side,
        PersonId? person,
        string? name,
        CollaborationPersonForm said,
        CancellationToken stop
    )
    {
        var id = Id.New<CollaborationPersonId>(clock);
        return
            await work.Do(
                $"""
                insert into collaborations.collaboration_person (community_id, id, collaboration_id, side, person_id, name, part, champion,
                  signs, since)
                values ({work.Community}, {id}, {collaboration}, {side}, {person}, {name}, {said.Part}, {said.Champion}, {said.Signs},
                  {clock.Today(work.Community.Zone)})
                on conflict (community_id, collaboration_id, person_id) where left_on is null and person_id is not null do nothing
                """,
                stop
            ) == 1
            ? id
            : new CollaborationPersonErrors.InAlready();
    }

    public Task Change(CollaborationPersonId id, CollaborationSide side, CollaborationPersonForm said, CancellationToken stop) =>
        work.Do(
            $"""
            update collaborations.collaboration_person set side = {side}, part = {said.Part}, champion = {said.Champion}, signs = {said.Signs}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Sets whether visitors see a person's name, which only that person may decide.</summary>
    public async Task<bool> Name(CollaborationId collaboration, PersonId person, bool named, CancellationToken stop) =>
        await work.Do(
            $"""
            update collaborations.collaboration_person set named = {named}
            where community_id = {work.Community} and collaboration_id = {collaboration} and person_id = {person} and left_on is null
            """,
            stop
        ) == 1;

    public Task End(CollaborationPersonId id, CancellationToken stop) =>
        work.Do(
            $"""
            update collaborations.collaboration_person set left_on = {clock.Today(work.Community.Zone)}
            where community_id = {work.Community} and id = {id} and left_on is null
            """,
            stop
        );

    public async Task<Outcome<Done>> Return(CollaborationPersonId id, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"update collaborations.collaboration_person set left_on = null where community_id = {work.Community} and id = {id}",
                stop
            );
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "once_in_a_collaboration")
        {
            return new CollaborationPersonErrors.InAlready();
        }
    }
}
