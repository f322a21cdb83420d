namespace Juluo.Residencies;

/// <summary>
/// Stores applications and publishes their changes. The database checks the order of states and the number of places. A person has at most one application in progress per residency.
/// </summary>
internal sealed partial class ApplicationStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select a.id, a.residency_id as residency, r.name_zh, r.name_en, a.person_id as person, a.state, a.submission_id as submission, a.saved_at, a.submitted_at, a.reason
            from residencies.application a join residencies.residency r on r.community_id = a.community_id and r.id = a.residency_id
            where a.community_id = {work.Community}
            """;

    private readonly Outbox outbox = new(work, clock);

    public async Task<Application?> Find(ApplicationId id, CancellationToken stop) => (await List($"a.id = {id}", stop)).SingleOrDefault();

    /// <summary>Finds an application and locks it until the transaction ends, so that two simultaneous clicks begin its answers once.</summary>
    public async Task<Application?> FindToChange(ApplicationId id, CancellationToken stop) =>
        (await List($"a.id = {id} for update of a", stop)).SingleOrDefault();

    /// <summary>Returns the applications of a person, newest first, at most 200.</summary>
    public Task<List<Application>> Of(PersonId person, CancellationToken stop) =>
        List($"a.person_id = {person} order by a.saved_at desc, a.id desc limit 200", stop);

    /// <summary>Returns the applications that were submitted and are in a state, the longest waiting first.</summary>
    /// <param name="state">The state; null for both submitted and in review.</param>
    public Task<List<Application>> Sent(ApplicationState? state, ResidencyId? residency, int most, CancellationToken stop)
    {
        var offered = state is { } one ? [EnumWord.Of(one)] : new[] { "submitted", "in_review" };
        return List(
            $"""
            a.submitted_at is not null and a.state = any({offered}) and ({residency}::uuid is null or a.residency_id = {residency})
            order by a.submitted_at, a.id limit {most}
            """,
            stop
        );
    }

    /// <summary>Counts the submitted applications by state, to one residency or to all; states without any are missing.</summary>
    public async Task<Dictionary<ApplicationState, int>> Counts(ResidencyId? residency, CancellationToken stop) =>
        (
            await work.List<(ApplicationState, int)>(
                $"""
                select state, count(*)::int from residencies.application
                where community_id = {work.Community} and submitted_at is not null
                  and ({residency}::uuid is null or residency_id = {residency}) group by state
                """,
                stop
            )
        ).ToDictionary();

    /// <summary>Finds a person's application to a residency that is a draft, submitted, in review or offered; null if there is none.</summary>
    public async Task<ApplicationId?> Live(ResidencyId residency, PersonId person, CancellationToken stop) =>
        await work.Find<Guid?>(
            $"""
            select id from residencies.application
            where community_id = {work.Community} and residency_id = {residency} and person_id = {person} and state in ('draft', 'submitted', 'in_review', 'offered')
            """,
            stop
        )
            is { } id
            ? new ApplicationId(id)
            : null;

    /// <summary>Begins an application, or returns the one in progress; two simultaneous calls begin it once.</summary>
    public async Task<ApplicationId> Begin(ResidencyId residency, PersonId person, CancellationToken stop)
    {
        var id = Id.New<ApplicationId>(clock);
        await work.Do(
            $"""
            insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at)
              values ({work.Community}, {id}, {residency}, {person}, 'draft', {clock.Now})
            on conflict do nothing
            """,
            stop
        );
        return (await Live(residency, person, stop))!.Value;
    }

    /// <summary>Finds the application whose answers a submission holds; null if there is none.</summary>
    public async Task<Application?> OfSubmission(SubmissionId submission, CancellationToken stop) =>
        (await List($"a.submission_id = {submission}", stop)).SingleOrDefault();

    /// <summary>Returns the answers of a person's latest application to a residency, to begin the next one with; null if they have answered none.</summary>
    public async Task<SubmissionId?> AnsweredBefore(ResidencyId residency, PersonId person, CancellationToken stop) =>
        await work.Find<Guid?>(
            $"""
            select submission_id from residencies.application
            where community_id = {work.Community} and residency_id = {residency} and person_id = {person} and submission_id is not null
            order by submitted_at desc nulls last, saved_at desc limit 1
            """,
            stop
        )
            is { } id
            ? new SubmissionId(id)
            : null;

    /// <summary>Sets the submission with the answers of a draft.</summary>
    public Task Answer(ApplicationId id, SubmissionId submission, CancellationToken stop) =>
        work.Do(
            $"""
            update residencies.application set submission_id = {submission}
            where community_id = {work.Community} and id = {id} and state = 'draft'
            """,
            stop
        );

    /// <summary>Sends a draft. False if it is no longer a draft.</summary>
    public async Task<bool> Send(ApplicationId id, CancellationToken stop)
    {
        await using var update = work.Command(
            $"""
            update residencies.application set state = 'submitted', submitted_at = {clock.Now}
            where community_id = {work.Community} and id = {id} and state = 'draft'
            returning residency_id, person_id
            """
        );
        return await Told(update, id, ApplicationState.Submitted, stop);
    }

    /// <summary>
    /// Moves an application to a state from one of the given states. False if it is in none of them. An application that was never sent gives up its submission, which the person's
    /// next application can take over.
    /// </summary>
    /// <exception cref="PostgresException">A constraint refuses it: <c>no_more_than_the_places</c>.</exception>
    public async Task<bool> Step(
        ApplicationId id,
        ApplicationState to,
        IEnumerable<ApplicationState> from,
        CancellationToken stop,
        PersonId? by = null,
        string? reason = null
    )
    {
        await using var update = work.Command(
            $"""
            update residencies.application set state = {to}, decided_by = coalesce({by}, decided_by), reason = {reason},
              closed_at = case when {to} in ('declined', 'withdrawn', 'lapsed') then {clock.Now}::timestamptz end,
              submission_id = case when submitted_at is null then null else submission_id end
            where community_id = {work.Community} and id = {id} and state = any({from.Select(EnumWord.Of).ToArray()})
            returning residency_id, person_id
            """
        );
        return await Told(update, id, to, stop);
    }

    /// <param name="update">The update, which returns the residency and the person of the row it changes.</param>
    private async Task<bool> Told(NpgsqlCommand update, ApplicationId id, ApplicationState state, CancellationToken stop)
    {
        var changed = await update.List(r => new ApplicationEvent(id, new(r.GetGuid(0)), r.Person(1), state), stop);
        await outbox.Publish([.. changed.Select(c => new ApplicationChanged(c))], stop);
        return changed.Count == 1;
    }

    private Task<List<Application>> List(Statement where, CancellationToken stop) => work.List<Application>($"{Select} and {where}", stop);
}
