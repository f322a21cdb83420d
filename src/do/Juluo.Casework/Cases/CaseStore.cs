namespace Juluo.Casework;

/// <summary>
/// Cases and their contacts; contacts are stored encrypted. Triggers enforce the state transitions (<c>case_moves</c>), the confirmation by a second person (<c>case_needs_two</c>) and the
/// capacity of offices (<c>office_capacity</c>).
/// </summary>
internal sealed partial class CaseStore(UnitOfWork work, Clock clock, CaseSeal seal)
{
    private static readonly Sql Columns = new(
        """
        c.id, c.number, c.service_id as service, c.submission_id as submission, c.person_id as person, c.state, c.office_id as office, c.assigned_to, c.language,
        c.begun_at, c.sent_at, c.answer_by, c.decide_by, c.answered_at, c.touched_at, c.four_eyes, c.proposed, c.proposed_by, c.proposed_at,
        c.decided_by, c.decided_at, c.closed_at, c.keep_until
        """
    );

    public Task<Case?> Find(CaseId id, CancellationToken stop) =>
        work.Find<Case>($"select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.id = {id}", stop);

    /// <summary>Finds a case like <see cref="Find"/>, and locks its row until the transaction ends.</summary>
    public Task<Case?> Hold(CaseId id, CancellationToken stop) =>
        work.Find<Case>(
            $"select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.id = {id} for update",
            stop
        );

    public Task<Case?> OfSubmission(SubmissionId submission, CancellationToken stop) =>
        work.Find<Case>(
            $"select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.submission_id = {submission}",
            stop
        );

    /// <summary>Finds a case like <see cref="OfSubmission"/>, and locks its row until the transaction ends.</summary>
    public Task<Case?> HoldOfSubmission(SubmissionId submission, CancellationToken stop) =>
        work.Find<Case>(
            $"select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.submission_id = {submission} for update",
            stop
        );

    public Task<Case?> OfNumber(string number, CancellationToken stop) =>
        work.Find<Case>(
            $"select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.number = {number}",
            stop
        );

    /// <summary>Returns the open case with a contact digest that was worked on last; null if there is none.</summary>
    public Task<Case?> OfDigest(byte[] digest, CancellationToken stop)
    {
        byte[][] one = [digest];
        return work.Find<Case>(
            $"""
            select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.digests && {one}
              and c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')
            order by c.touched_at desc, c.id limit 1
            """,
            stop
        );
    }

    /// <summary>Returns sent cases with any of the contact digests, at most 50: undecided ones first, then decided, then closed ones, each by latest activity.</summary>
    public Task<List<Case>> OfContact(byte[][] digests, CancellationToken stop) =>
        work.List<Case>(
            $"""
            select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.digests && {digests} and c.state <> 'begun'
            order by c.closed_at is not null, c.decided_at is not null, c.touched_at desc, c.id limit 50
            """,
            stop
        );

    /// <summary>Returns the cases for which a member applied, latest first, at most 50.</summary>
    public Task<List<Case>> OfPerson(PersonId person, CancellationToken stop) =>
        work.List<Case>(
            $"""
            select {Columns} from casework.case_file c where c.community_id = {work.Community} and c.person_id = {person}
            order by c.begun_at desc limit 50
            """,
            stop
        );

    /// <summary>Adds a case for an application that has been begun but not sent.</summary>
    public async Task<CaseId> Begin(
        ServiceId service,
        SubmissionId submission,
        PersonId? person,
        string language,
        bool fourEyes,
        CaseId id,
        CancellationToken stop
    )
    {
        var number = CaseNumber.New();
        await work.Do(
            $"""
            insert into casework.case_file (community_id, id, number, service_id, submission_id, person_id, state, language, begun_at, touched_at, four_eyes)
            values ({work.Community}, {id}, {number}, {service}, {submission}, {person}, {CaseState.Begun}, {language}, {clock.Now}, {clock.Now}, {fourEyes})
            """,
            stop
        );
        return id;
    }

    /// <summary>Marks an application as sent and publishes the move. A case that was already sent stays unchanged.</summary>
    public async Task Receive(
        CaseId id,
        ServiceId service,
        CaseContact contact,
        string language,
        OfficeId? office,
        Instant sentAt,
        LocalDate answerBy,
        LocalDate decideBy,
        byte[][] digests,
        CancellationToken stop
    )
    {
        var closed = seal.Seal(contact);
        var received = await work.Do(
            $"""
            update casework.case_file set state = {CaseState.Received}, contact = {closed}, language = {language}, office_id = {office}, sent_at = {sentAt},
              touched_at = {sentAt}, answer_by = {answerBy}, decide_by = {decideBy}, digests = {digests}
            where community_id = {work.Community} and id = {id} and state = {CaseState.Begun}
            """,
            stop
        );
        if (received == 1)
            await Moved(id, service, CaseState.Received, stop);
    }

    /// <summary>Replaces the applicant's contact and the digests that find duplicates.</summary>
    public Task Reach(CaseId id, CaseContact contact, byte[][] digests, CancellationToken stop)
    {
        var closed = seal.Seal(contact);
        return work.Do(
            $"update casework.case_file set contact = {closed}, digests = {digests} where community_id = {work.Community} and id = {id}",
            stop
        );
    }

    public async Task<CaseContact?> Contact(CaseId id, CancellationToken stop) =>
        seal.OpenContact(
            await work.Find<string>($"select contact from casework.case_file where community_id = {work.Community} and id = {id}", stop)
        );

    /// <summary>Returns other sent cases with the same email address, phone number, or name and date of birth, latest first, at most 10.</summary>
    public Task<List<Case>> Alike(CaseId id, CancellationToken stop) =>
        work.List<Case>(
            $"""
            select {Columns} from casework.case_file c
            where c.community_id = {work.Community} and c.id <> {id} and c.state <> {CaseState.Begun}
              and c.digests && (select x.digests from casework.case_file x where x.community_id = {work.Community} and x.id = {id})
            order by c.sent_at desc limit 10
            """,
            stop
        );

    /// <summary>Moves the case to another state. Fails if the transition is not allowed, or if the case has changed its state since it was read.</summary>
    /// <param name="by">The person who did it, or null for the applicant or the system; neither counts as activity by the office.</param>
    public async Task<Outcome<Done>> Move(Case from, CaseState to, PersonId? by, CancellationToken stop)
    {
        if (!CaseMoves.Can(from.State, to, from.FourEyes))
            return new CaseErrors.NoSuchWay();
        var closed = to == CaseState.Closed;
        var keep = closed ? await KeepUntil(from.Service, stop) : (Instant?)null;
        var moved = await work.Do(
            $"""
            update casework.case_file set state = {to}, touched_at = case when {by}::uuid is null then touched_at else {clock.Now} end,
              closed_at = case when {closed} then {clock.Now} end, keep_until = {keep},
              proposed = case when {to} = 'proposed' then proposed end, proposed_at = case when {to} = 'proposed' then proposed_at end
            where community_id = {work.Community} and id = {from.Id} and state = {from.State}
            """,
            stop
        );
        if (moved == 0)
            return new CaseErrors.ChangedMeanwhile();
        await Moved(from.Id, from.Service, to, stop);
        return Done.It;
    }

    public Task Touch(CaseId id, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.case_file set touched_at = {clock.Now}, answered_at = coalesce(answered_at, {clock.Now})
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Assigns a case to a person of the office, or to no one if null. A received case moves to review.</summary>
    public Task Assign(CaseId id, PersonId? to, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.case_file set assigned_to = {to}, touched_at = {clock.Now},
              state = case when state = 'received' and {to}::uuid is not null then 'in_review' else state end
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );

    /// <summary>Sends the case to another office, unassigned. If two compete for the office's last place, one fails: <c>office_capacity</c>.</summary>
    public async Task<Outcome<Done>> Route(Case one, OfficeId to, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update casework.case_file set office_id = {to}, assigned_to = null, touched_at = {clock.Now},
                  state = case when state = 'in_review' then 'received' else state end
                where community_id = {work.Community} and id = {one.Id}
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException full) when (full.ConstraintName == "office_capacity")
        {
            return new OfficeErrors.Full();
        }
    }

    private Task Moved(CaseId id, ServiceId service, CaseState to, CancellationToken stop) =>
        new Outbox(work, clock).Publish(new CaseMoved(id, service, to), stop);

    private async Task<Instant?> KeepUntil(ServiceId service, CancellationToken stop) =>
        clock.Now
        + Duration.FromDays(
            await work.Find<int>(
                $"select keep_days from casework.intake where community_id = {work.Community} and service_id = {service}",
                stop
            )
        );
}
