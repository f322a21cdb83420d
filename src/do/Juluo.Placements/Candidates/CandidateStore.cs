namespace Juluo.Placements;

/// <summary>Candidates of placements. A placement has at most one picked or chosen candidate (<c>one_fellow_for_a_place</c>); those who declined or withdrew are kept.</summary>
internal sealed class CandidateStore(UnitOfWork work, Clock clock)
{
    public Task<List<PlacementCandidate>> Of(PlacementId placement, CancellationToken stop) =>
        work.List<PlacementCandidate>(
            $"""
            select id, person_id as person, firm_id as firm, put_by, sentence, state, answer, since from placements.placement_candidate
            where community_id = {work.Community} and placement_id = {placement} order by since, id
            """,
            stop
        );

    public async Task<PlacementCandidate?> Find(PlacementId placement, PlacementCandidateId id, CancellationToken stop) =>
        (await Of(placement, stop)).Find(c => c.Id == id);

    /// <summary>Returns the people whose candidacy is undecided, in the order in which they became candidates.</summary>
    public Task<List<PersonId>> Awaiting(PlacementId placement, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select person_id from placements.placement_candidate
            where community_id = {work.Community} and placement_id = {placement} and state in ('asked', 'standing', 'picked') order by id
            """,
            stop
        );

    /// <summary>Finds placements on the list whose host picked a candidate that the community has not confirmed, with the time of the candidacy; oldest first.</summary>
    public Task<List<(PlacementId Placement, LocalizedText Title, Instant Since)>> Picked(CancellationToken stop) =>
        work.List<(PlacementId Placement, LocalizedText Title, Instant Since)>(
            $"""
            select p.id, p.title_zh, p.title_en, c.since from placements.placement_candidate c
            join placements.placement p on p.community_id = c.community_id and p.id = c.placement_id and p.closed_at is null and p.ended_on is null
            where c.community_id = {work.Community} and c.state = 'picked' order by c.since, p.id
            """,
            stop
        );

    /// <summary>Adds a candidate. Fails if the person is already a candidate (<c>candidate_once</c>).</summary>
    public async Task<Outcome<PlacementCandidateId>> Add(
        PlacementId placement,
        PersonId person,
        OrganisationId? firm,
        PersonId? by,
        string sentence,
        CandidateState state,
        CancellationToken stop
    )
    {
        var id = Id.New<PlacementCandidateId>(clock);
        try
        {
            await work.Do(
                $"""
                insert into placements.placement_candidate (community_id, id, placement_id, person_id, firm_id, put_by, sentence, state, since)
                values ({work.Community}, {id}, {placement}, {person}, {firm}, {by}, {sentence}, {state}, {clock.Now})
                """,
                stop
            );
            return id;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "candidate_once")
        {
            return new CandidateErrors.ThereAlready();
        }
    }

    /// <summary>Moves a candidate to another state. Fails if someone else was picked or chosen first (<c>one_fellow_for_a_place</c>).</summary>
    public async Task<Outcome<Done>> Move(PlacementCandidate candidate, CandidateState to, string? answer, CancellationToken stop)
    {
        try
        {
            return
                await work.Do(
                    $"""
                    update placements.placement_candidate set state = {to}, answer = {answer}
                    where community_id = {work.Community} and id = {candidate.Id} and state = {candidate.State}
                    """,
                    stop
                ) == 1
                ? Done.It
                : new CandidateErrors.AnotherState();
        }
        catch (PostgresException taken) when (taken.ConstraintName is "one_fellow_for_a_place" or "candidate_once")
        {
            return taken.ConstraintName == "candidate_once" ? new CandidateErrors.ThereAlready() : new CandidateErrors.PlaceTaken();
        }
    }
}
