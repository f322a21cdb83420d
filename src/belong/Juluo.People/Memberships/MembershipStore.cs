namespace Juluo.People;

/// <summary>
/// Takes the steps of memberships. Each is decided on the locked row of the person and written into the history in the same transaction; then the person and other modules are
/// notified.
/// </summary>
internal sealed class MembershipStore(PersonStore persons, UnitOfWork work, Outbox outbox, MembershipMail mail, Clock clock)
{
    public sealed record Entry(StepKind Kind, Instant At, PersonId? By, string? About);

    private LocalDate Today => clock.Today(work.Community.Zone);

    /// <param name="by">The person who takes the step; null for a job.</param>
    /// <param name="decide">Changes the person or returns an error. It gets today's date.</param>
    /// <param name="keepsBookings">For a pause or an end: true if the person keeps future bookings.</param>
    public async Task<Outcome<Done>> Take(
        PersonId id,
        PersonId? by,
        Func<Person, LocalDate, Outcome<StepKind>> decide,
        CancellationToken stop,
        bool keepsBookings = false
    )
    {
        if (await Hold(id, stop) is not { } person)
            return new NotFound();
        var step = decide(person, Today);
        if (step.Failed)
            return step.As<Done>();
        var saved = await persons.SaveMembership(person, stop);
        if (saved.Failed)
            return saved;
        if (person.State == PersonState.Alumni)
            await TakePowers(id, by, stop);
        await Write(id, step.Value, by, person.TrialUntil?.ToString("uuuu-MM-dd", null), stop);
        await outbox.Publish(new MembershipChanged(id, person.State, step.Value, keepsBookings), stop);
        return Done.It;
    }

    /// <summary>Returns an error if a person is the only operator of the community, else null.</summary>
    public async Task<Error?> LastOperator(PersonId person, CancellationToken stop) =>
        await work.Find<bool>(
            $"""
            select people.is_operator({work.Community}, {person}) and people.is_here({work.Community}, {person}) and not exists (
              select from people.membership m join people.person p on p.community_id = m.community_id and p.id = m.person_id
              where m.community_id = {work.Community} and m.role = 'operator' and p.here and p.id <> {person})
            """,
            stop
        )
            ? new MembershipErrors.LastOperator()
            : null;

    /// <summary>Reads and locks the person until the end of the unit of work.</summary>
    public Task<Person?> Hold(PersonId id, CancellationToken stop) => persons.Hold(id, stop);

    /// <summary>Writes a step into the history and notifies the person.</summary>
    public async Task Write(PersonId person, StepKind kind, PersonId? by, string? about, CancellationToken stop)
    {
        var id = clock.NewKey();
        await Note(id, person, kind, by, about, clock.Now, stop);
        await mail.Notify(id, person, kind, about, stop);
    }

    /// <summary>Writes a past step into the history, such as the invitation that a person followed, without notifying them again.</summary>
    public Task Remember(PersonId person, StepKind kind, PersonId? by, Instant at, CancellationToken stop) =>
        Note(clock.NewKey(), person, kind, by, null, at, stop);

    /// <summary>Publishes that a person has joined, which the history has already, and notifies them if asked to.</summary>
    public async Task Joined(PersonId person, bool tell, CancellationToken stop)
    {
        await outbox.Publish(new MembershipChanged(person, PersonState.Active, StepKind.Joined), stop);
        if (tell)
            await Notify(person, StepKind.Joined, stop);
    }

    /// <summary>Publishes that an imported person has signed in for the first time, and notifies them, as for anyone who joins. Does nothing for people who are paused.</summary>
    public async Task Claimed(PersonId person, CancellationToken stop)
    {
        if (await persons.Find(person, stop) is not { State: PersonState.Active or PersonState.Trial } known)
            return;
        await outbox.Publish(new MembershipChanged(person, known.State, StepKind.Joined), stop);
        await Notify(person, StepKind.Joined, stop);
    }

    /// <summary>Notifies the person of a step that is in the history already.</summary>
    public Task Notify(PersonId person, StepKind kind, CancellationToken stop) => mail.Notify(clock.NewKey(), person, kind, null, stop);

    /// <summary>Returns the history of a person's membership, newest first.</summary>
    public Task<List<Entry>> Of(PersonId person, CancellationToken stop) =>
        work.List<Entry>(
            $"""
            select kind, at, by_person_id as by, about from people.membership_step
            where community_id = {work.Community} and person_id = {person} order by at desc, id desc
            """,
            stop
        );

    /// <summary>Takes away the roles and permissions of a person who leaves, except for roles that only describe how they belonged to the community.</summary>
    private async Task TakePowers(PersonId person, PersonId? by, CancellationToken stop)
    {
        await work.Do($"delete from people.role_grant where community_id = {work.Community} and person_id = {person}", stop);
        var taken = await work.List<string>(
            $"""
            delete from people.membership
            where community_id = {work.Community} and person_id = {person} and role <> all({RoleWord.OfBelonging}) returning role
            """,
            stop
        );
        foreach (var role in taken)
            await Note(clock.NewKey(), person, StepKind.RoleTaken, by, role, clock.Now, stop);
    }

    private Task Note(Guid id, PersonId person, StepKind kind, PersonId? by, string? about, Instant at, CancellationToken stop) =>
        work.Do(
            $"""
            insert into people.membership_step (community_id, id, person_id, at, kind, by_person_id, about)
            values ({work.Community}, {id}, {person}, {at}, {kind}, {by}, {about})
            """,
            stop
        );
}
