namespace Juluo.Grants;

/// <summary>Applications to grants. An applicant has one application per grant that was not withdrawn (<c>applies_once</c>).</summary>
internal sealed class GrantApplicationStore(UnitOfWork work, Clock clock)
{
    private static readonly Sql Columns = new(
        """
        a.id, a.programme_id as programme, p.title_zh, p.title_en, p.closes_on, a.applicant_id as applicant, a.organisation_id as organisation,
        a.project_id as project, a.state, a.asked, a.awarded, a.paid, a.currency, a.applied_on, a.decided_on, a.paid_on, a.learned,
        (select count(*) from programmes.application_person n where n.community_id = a.community_id
          and n.application_id = a.id)::int as people
        """
    );

    /// <summary>Returns the applications that a person writes, earliest deadline first.</summary>
    public Task<List<GrantApplication>> Of(PersonId person, CancellationToken stop) =>
        work.List<GrantApplication>($"{Select(person)} and me.person_id is not null order by p.closes_on, a.id", stop);

    /// <summary>Returns a person's drafts whose deadline has not passed, earliest deadline first.</summary>
    public Task<List<(GrantApplicationId Application, LocalizedText Title, Instant StartedAt, LocalDate ClosesOn)>> Drafts(
        PersonId person,
        LocalDate today,
        CancellationToken stop
    ) =>
        work.List<(GrantApplicationId Application, LocalizedText Title, Instant StartedAt, LocalDate ClosesOn)>(
            $"""
            select a.id, p.title_zh, p.title_en, a.started_at, p.closes_on from programmes.programme_application a
            join programmes.programme p on p.community_id = a.community_id and p.id = a.programme_id
            join programmes.application_person me on me.community_id = a.community_id and me.application_id = a.id
              and me.person_id = {person}
            where a.community_id = {work.Community} and a.state = 'draft' and p.closes_on >= {today} order by p.closes_on, a.id
            """,
            stop
        );

    public Task<GrantApplication?> Find(GrantApplicationId id, PersonId self, CancellationToken stop) =>
        work.Find<GrantApplication>($"{Select(self)} and a.id = {id}", stop);

    /// <summary>Finds an application and locks it until the transaction ends, after waiting for other transactions that hold it.</summary>
    public async Task<GrantApplication?> Hold(GrantApplicationId id, PersonId self, CancellationToken stop)
    {
        await work.Do($"select from programmes.programme_application where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, self, stop);
    }

    /// <summary>Returns all applications of the community, for people who manage grants.</summary>
    public Task<List<GrantApplication>> All(CancellationToken stop) =>
        work.List<GrantApplication>($"{Select(null)} order by p.closes_on desc, a.id", stop);

    /// <summary>Returns the applications to a grant that a person writes or that are in the name of one of <paramref name="applicants"/>; withdrawn ones are left out.</summary>
    public Task<List<GrantApplication>> For(GrantId grant, PersonId self, IReadOnlyCollection<Guid> applicants, CancellationToken stop) =>
        work.List<GrantApplication>(
            $"""
            {Select(self)} and a.programme_id = {grant} and a.state <> 'withdrawn'
              and (me.person_id is not null or a.applicant_id = any({applicants})) order by a.id
            """,
            stop
        );

    /// <summary>Returns up to 20 lessons of earlier applicants, latest first.</summary>
    public Task<List<ApplicationLesson>> Lessons(GrantId grant, CancellationToken stop) =>
        work.List<ApplicationLesson>(
            $"""
            select a.state, a.decided_on, a.learned from programmes.programme_application a
            where a.community_id = {work.Community} and a.programme_id = {grant} and a.learned is not null and a.decided_on is not null
            order by a.decided_on desc, a.id limit 20
            """,
            stop
        );

    public Task<List<PersonId>> People(GrantApplicationId id, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select person_id from programmes.application_person
            where community_id = {work.Community} and application_id = {id} order by since, person_id
            """,
            stop
        );

    /// <summary>Starts a draft. Fails if the applicant already has an application (<c>applies_once</c>).</summary>
    public async Task<Outcome<GrantApplicationId>> Start(
        Grant grant,
        ApplicantStanding.Standing standing,
        PersonId by,
        CancellationToken stop
    )
    {
        var id = Id.New<GrantApplicationId>(clock);
        var applicant = standing.Organisation?.Value ?? standing.Project!.Value.Value;
        try
        {
            await work.Do(
                $"""
                insert into programmes.programme_application (community_id, id, programme_id, applicant_id, organisation_id, project_id,
                  currency, started_at, started_by)
                values ({work.Community}, {id}, {grant.Id}, {applicant}, {standing.Organisation}, {standing.Project},
                  {grant.Currency}, {clock.Now}, {by})
                """,
                stop
            );
        }
        catch (PostgresException twice) when (twice.ConstraintName == "applies_once")
        {
            return new ApplicationErrors.ThereAlready();
        }

        await Add(id, by, stop);
        return id;
    }

    /// <returns>False if they are already in it.</returns>
    public async Task<bool> Add(GrantApplicationId id, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into programmes.application_person (community_id, application_id, person_id, since)
            values ({work.Community}, {id}, {person}, {clock.Now}) on conflict do nothing
            """,
            stop
        ) == 1;

    public async Task<bool> Drop(GrantApplicationId id, PersonId person, CancellationToken stop) =>
        await work.Do(
            $"""
            delete from programmes.application_person
            where community_id = {work.Community} and application_id = {id} and person_id = {person}
            """,
            stop
        ) == 1;

    /// <summary>Sets the amount asked for. Throws if it is more than the grant gives (<c>no_more_than_the_programme_gives</c>).</summary>
    public Task Ask(GrantApplicationId id, long? asked, CancellationToken stop) =>
        work.Do($"update programmes.programme_application set asked = {asked} where community_id = {work.Community} and id = {id}", stop);

    /// <returns>False if it is no longer a draft.</returns>
    public async Task<bool> Send(GrantApplicationId id, LocalDate on, CancellationToken stop) =>
        await work.Do(
            $"""
            update programmes.programme_application set state = 'applied', applied_on = {on}, applied_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and state = 'draft'
            """,
            stop
        ) == 1;

    public async Task<bool> Decide(GrantApplicationId id, bool won, LocalDate on, long? awarded, string? learned, CancellationToken stop)
    {
        var state = won ? GrantApplicationState.Won : GrantApplicationState.Lost;
        return await work.Do(
                $"""
                update programmes.programme_application set state = {state}, decided_on = {on}, awarded = {awarded},
                  learned = coalesce({learned}, learned)
                where community_id = {work.Community} and id = {id} and state = 'applied'
                """,
                stop
            ) == 1;
    }

    public async Task<bool> Pay(GrantApplicationId id, LocalDate on, long paid, CancellationToken stop) =>
        await work.Do(
            $"""
            update programmes.programme_application set state = 'paid', paid_on = {on}, paid = {paid}
            where community_id = {work.Community} and id = {id} and state = 'won'
            """,
            stop
        ) == 1;

    /// <summary>Moves an application one step back and clears the data of the later step. False if its state has changed since it was read.</summary>
    public async Task<bool> StepBack(GrantApplication of, CancellationToken stop) =>
        await work.Do(
            of.State switch
            {
                GrantApplicationState.Applied => $"""
                update programmes.programme_application set state = 'draft', applied_on = null, applied_at = null
                where community_id = {work.Community} and id = {of.Id} and state = 'applied'
                """,
                GrantApplicationState.Won or GrantApplicationState.Lost => $"""
                update programmes.programme_application set state = 'applied', decided_on = null, awarded = null
                where community_id = {work.Community} and id = {of.Id} and state in ('won', 'lost')
                """,
                GrantApplicationState.Paid => $"""
                update programmes.programme_application set state = 'won', paid_on = null, paid = null
                where community_id = {work.Community} and id = {of.Id} and state = 'paid'
                """,
                _ => $"""
                update programmes.programme_application set state = 'draft'
                where community_id = {work.Community} and id = {of.Id} and state = 'withdrawn'
                """,
            },
            stop
        ) == 1;

    public async Task<bool> Withdraw(GrantApplicationId id, CancellationToken stop) =>
        await work.Do(
            $"""
            update programmes.programme_application set state = 'withdrawn'
            where community_id = {work.Community} and id = {id} and state = 'draft'
            """,
            stop
        ) == 1;

    public Task Learn(GrantApplicationId id, string? learned, CancellationToken stop) =>
        work.Do(
            $"update programmes.programme_application set learned = {learned} where community_id = {work.Community} and id = {id}",
            stop
        );

    private Statement Select(PersonId? self) =>
        $"""
            select {Columns}, me.person_id is not null as mine from programmes.programme_application a
            join programmes.programme p on p.community_id = a.community_id and p.id = a.programme_id
            left join programmes.application_person me on me.community_id = a.community_id and me.application_id = a.id
              and me.person_id = {self}
            where a.community_id = {work.Community}
            """;
}
