namespace Juluo.Casework;

/// <summary>Façade for modules that hand cases over to an authority: finds cases that are ready, sends them and takes them back.</summary>
public sealed class CasesFacade(UnitOfWork work, Clock clock, CaseSeal seal, Notifier notifier, ServicesFacade services)
{
    private const int MostReady = 3000;

    private CaseStore Cases => new(work, clock, seal);

    private CaseLog Log => new(work, clock);

    /// <returns>The offices, or null if the caller hands over no cases.</returns>
    public async Task<LedOffices?> Led(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self)
            return null;
        var roles = await new OfficeStore(work, clock).Roles(self, stop);
        var led = new LedOffices(
            caller.May(CaseworkRights.Manage),
            [.. roles.Where(r => r.Value is CaseRole.Coordinator or CaseRole.Lead).Select(r => r.Key)]
        );
        return led.All || led.Offices.Count > 0 ? led : null;
    }

    /// <summary>Returns the application settings of all services, in the order in which they were added.</summary>
    public Task<List<Intake>> Intakes(CancellationToken stop) => new IntakeStore(work, clock).All(stop);

    /// <summary>Returns the application settings of one service; null if it has none.</summary>
    public Task<Intake?> Intake(ServiceId service, CancellationToken stop) => new IntakeStore(work, clock).Find(service, stop);

    /// <summary>Returns the cases in review at the given offices, oldest first; empty if there are none.</summary>
    public Task<List<FiledCase>> InReview(LedOffices led, CancellationToken stop) =>
        Filed($"c.state = 'in_review' and ({led.All} or c.office_id = any({led.Offices}))", MostReady, stop);

    /// <summary>Returns cases by their keys, oldest first. Deleted cases are left out.</summary>
    public Task<List<FiledCase>> Of(IReadOnlyCollection<CaseId> cases, CancellationToken stop) =>
        Filed($"c.id = any({cases})", cases.Count, stop);

    /// <summary>Returns those of the cases that belong to other offices.</summary>
    public async Task<IReadOnlySet<CaseId>> Elsewhere(IReadOnlyCollection<CaseId> cases, LedOffices led, CancellationToken stop) =>
        led.All
            ? new HashSet<CaseId>()
            : (
                await work.List<CaseId>(
                    $"""
                    select id from casework.case_file where community_id = {work.Community} and id = any({cases})
                      and (office_id is null or office_id <> all({led.Offices}))
                    """,
                    stop
                )
            ).ToHashSet();

    /// <summary>
    /// Moves cases of a service from review to the authority, all or none, and shows the move to their applicants. Fails if a case is at an office that the caller does not lead, or
    /// not in review.
    /// </summary>
    public async Task<Outcome<Done>> Send(
        ServiceId service,
        IReadOnlyCollection<CaseId> cases,
        LedOffices led,
        PersonId by,
        CancellationToken stop
    )
    {
        var held = new List<Case>();
        // Locks in a fixed order, so that concurrent calls wait instead of deadlocking.
        foreach (var id in cases.OrderBy(c => c.Value))
        {
            if (await Cases.Hold(id, stop) is not { } one || one.Service != service || !led.Have(one.Office))
                return new NotOffered("cases");
            if (one.State != CaseState.InReview)
                return new CaseErrors.NotInReview(one.Number);
            held.Add(one);
        }

        foreach (var one in held)
        {
            var moved = await Cases.Move(one, CaseState.WithAuthority, by, stop);
            if (moved.Failed)
                return moved;
            await Log.Happened(one.Id, "with_authority", by, stop);
        }

        await NoteSent([.. held.Select(c => c.Id)], by, stop);
        return Done.It;
    }

    /// <summary>Takes a case back from the authority into review. A case that is no longer with the authority stays unchanged.</summary>
    /// <param name="rejectedIn">The name of the batch in which the authority rejected it, given to the team in a notification; null if it wasn't sent after all.</param>
    public async Task TakeBack(CaseId id, PersonId by, string? rejectedIn, CancellationToken stop)
    {
        if (
            await Cases.Hold(id, stop) is not { State: CaseState.WithAuthority } one
            || (await Cases.Move(one, CaseState.InReview, by, stop)).Failed
        )
            return;
        await Log.Happened(one.Id, "in_review", by, stop);
        if (rejectedIn is not null)
            await new CaseTeam(work, clock, notifier, services).Notify(
                one with
                {
                    State = CaseState.InReview,
                },
                "not-taken",
                rejectedIn,
                stop
            );
    }

    /// <summary>Records in each case's log of views that its answers were put into a file for the authority; applicants see the record.</summary>
    public async Task NoteSent(IReadOnlyCollection<CaseId> cases, PersonId by, CancellationToken stop)
    {
        foreach (var id in cases)
            await Log.Looked(id, by, CaseLog.Delivery, stop);
    }

    private Task<List<FiledCase>> Filed(Statement which, int most, CancellationToken stop) =>
        work.List<FiledCase>(
            $"""
            select c.id, c.number, c.service_id as service, c.submission_id as submission, c.office_id as office, c.language, c.sent_at
            from casework.case_file c where c.community_id = {work.Community} and {which} order by c.sent_at, c.id limit {most}
            """,
            stop
        );
}
