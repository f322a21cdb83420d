namespace Juluo.Placements;

/// <summary>Placements. Visitors find only public ones; closed and ended ones are kept.</summary>
internal sealed class PlacementStore(UnitOfWork work, Clock clock)
{
    /// <summary>Returns placements on the list whose deadline has not passed, by deadline; then the others, latest start first.</summary>
    /// <param name="member">True for a reader of the community; false for a visitor, who reads public placements only.</param>
    public Task<List<Placement>> All(bool member, int most, CancellationToken stop) =>
        work.List<Placement>(
            $"""
            {Select(member)}
            order by p.closed_at is not null or p.apply_until < {Today}, case when p.apply_until >= {Today} then p.apply_until end,
              p.starts_on desc, p.id limit {most}
            """,
            stop
        );

    public Task<Placement?> Find(PlacementId id, Caller caller, CancellationToken stop) =>
        work.Find<Placement>($"{Select(caller.May(PlacementRights.See))} and p.id = {id}", stop);

    /// <summary>Finds a placement and locks it until the transaction ends.</summary>
    public async Task<Placement?> Hold(PlacementId id, Caller caller, CancellationToken stop)
    {
        await work.Do($"select from placements.placement where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, caller, stop);
    }

    /// <summary>Returns placements on the list in which a person is the fellow or the contact of host or sponsor, by start.</summary>
    public Task<List<Placement>> Of(PersonId person, CancellationToken stop) =>
        work.List<Placement>(
            $"""
            {Select(true)} and p.closed_at is null
              and (p.host_contact = {person} or p.sponsor_contact = {person} or c.person_id = {person}) order by p.starts_on, p.id
            """,
            stop
        );

    public async Task<PlacementId> Post(PlacementDetails said, PersonId by, CancellationToken stop)
    {
        var id = Id.New<PlacementId>(clock);
        await work.Do(
            $"""
            insert into placements.placement (community_id, id, form, title_zh, title_en, about, skills, host_id, host_contact, sponsor_id,
              starts_on, ends_on, half_days, apply_until, public, posted_at, posted_by)
            values ({work.Community}, {id}, {said.Form}, {said.Title?.Said}, {said.About}, {said.SkillList}, {said.Host}, {by},
              {said.Sponsor}, {said.StartsOn}, {said.EndsOn}, {said.HalfDays}, {said.ApplyUntil}, {said.Public}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    public Task Change(PlacementId id, PlacementDetails said, CancellationToken stop) =>
        work.Do(
            $"""
            update placements.placement set (title_zh, title_en) = ({said.Title?.Said}), form = {said.Form}, about = {said.About},
              skills = {said.SkillList}, sponsor_contact = case when sponsor_id is not distinct from {said.Sponsor}::uuid
                then sponsor_contact end, sponsor_id = {said.Sponsor}, starts_on = {said.StartsOn}, ends_on = {said.EndsOn},
              half_days = {said.HalfDays}, apply_until = {said.ApplyUntil}, public = {said.Public}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <returns>False if it was already in that state.</returns>
    public async Task<bool> Close(PlacementId id, bool closed, CancellationToken stop) =>
        await work.Do(
            $"""
            update placements.placement set closed_at = {clock.NowIf(closed)}
            where community_id = {work.Community} and id = {id} and (closed_at is null) = {closed}
            """,
            stop
        ) == 1;

    /// <returns>False if there is a contact already, or no sponsor to speak for.</returns>
    public async Task<bool> TakeContact(PlacementId id, bool host, PersonId person, CancellationToken stop) =>
        await work.Do(
            host
                ? (Statement)
                    $"""
                    update placements.placement set host_contact = {person}
                    where community_id = {work.Community} and id = {id} and host_contact is null
                    """
                : $"""
                update placements.placement set sponsor_contact = {person}
                where community_id = {work.Community} and id = {id} and sponsor_contact is null and sponsor_id is not null
                """,
            stop
        ) == 1;

    /// <summary>Sets the firm that lends the fellow as the sponsor, and the colleague who put them forward as its contact.</summary>
    public Task SetSponsor(PlacementId id, OrganisationId? firm, PersonId? contact, CancellationToken stop) =>
        work.Do(
            $"""
            update placements.placement set sponsor_id = {firm}, sponsor_contact = {contact}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public Task Handover(PlacementId id, string? text, CancellationToken stop) =>
        work.Do(
            $"""
            update placements.placement set handover = {text}, handover_at = {clock.NowIf(text is not null)}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    public async Task<bool> End(PlacementId id, PlacementEnding ending, string? words, CancellationToken stop) =>
        await work.Do(
            $"""
            update placements.placement set ended_on = {Today}, ending = {ending}, ending_words = {words}
            where community_id = {work.Community} and id = {id} and ended_on is null
            """,
            stop
        ) == 1;

    public async Task<bool> GoOn(PlacementId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update placements.placement set ended_on = null, ending = null, ending_words = null
            where community_id = {work.Community} and id = {id} and ended_on is not null and stayed is null
            """,
            stop
        ) == 1;

    public Task Stayed(PlacementId id, string? text, CancellationToken stop) =>
        work.Do(
            $"""
            update placements.placement set stayed = {text}, stayed_at = {clock.NowIf(text is not null)}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    private LocalDate Today => clock.Today(work.Community.Zone);

    private Statement Select(bool member) =>
        $"""
            select p.id, p.form, p.title_zh, p.title_en, p.about, p.skills, p.host_id as host, p.host_contact, p.sponsor_id as sponsor,
              p.sponsor_contact, p.starts_on, p.ends_on, p.half_days, p.apply_until, p.public, p.posted_at, p.posted_by, p.closed_at,
              p.handover, p.handover_at, p.ended_on, p.ending, p.ending_words, p.stayed, p.stayed_at, c.person_id as fellow,
              c.person_id is not null as chosen
            from placements.placement p
            left join placements.placement_candidate c on c.community_id = p.community_id and c.placement_id = p.id and c.state = 'chosen'
            where p.community_id = {work.Community} and (p.public or {member})
            """;
}
