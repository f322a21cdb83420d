namespace Juluo.Casework;

/// <summary>Cases for those who hand them over to an authority: whose they are, which are ready, and their way there and back.</summary>
public sealed class CasesFacade(UnitOfWork work, Clock clock, CaseSeal seal, Notifier notifier, ServicesFacade services)
{
    private const int MostReady = 3000;

    private CaseStore Cases => new(work, clock, seal);

    private CaseLog Log => new(work, clock);

    /// <returns>Null: the caller hands over none.</returns>
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

    /// <summary>How services take applications, in the order in which they began to.</summary>
    public Task<List<Intake>> Intakes(CancellationToken stop) => new IntakeStore(work, clock).All(stop);

    /// <summary>The same of one service; null: it takes none.</summary>
    public Task<Intake?> Intake(ServiceId service, CancellationToken stop) => new IntakeStore(work, clock).Find(service, stop);

    /// <summary>Cases of some offices that are in review, those that came first before the others.</summary>
    public Task<List<FiledCase>> InReview(LedOffices led, CancellationToken stop) =>
        Filed($"c.state = 'in_review' and ({led.All} or c.office_id = any({led.Offices}))", MostReady, stop);

    /// <summary>Cases by their keys, those that came first before the others. One that was deleted is left out.</summary>
    public Task<List<FiledCase>> Of(IReadOnlyCollection<CaseId> cases, CancellationToken stop) =>
        Filed($"c.id = any({cases})", cases.Count, stop);

    /// <summary>Which of some cases other offices have.</summary>
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

    /// <summary>Cases of a service that are in review lie with the authority from now on, and their applicants see it: all of them or none.</summary>
    public async Task<Outcome<Done>> Send(
        ServiceId service,
        IReadOnlyCollection<CaseId> cases,
        LedOffices led,
        PersonId by,
        CancellationToken stop
    )
    {
        var held = new List<Case>();
        // Always in the same order: of two who choose the same, one waits for the other.
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

    /// <summary>Takes a case back from the authority. One that has gone on by another way meanwhile stays where it is.</summary>
    /// <param name="rejectedIn">Names what the authority rejected it in, of which those who work on it are notified; null: it was not sent after all.</param>
    public async Task TakeBack(CaseId id, PersonId by, string? rejectedIn, CancellationToken stop)
    {
        if (
            await Cases.Hold(id, stop) is not { State: CaseState.WithAuthority } one
            || (await Cases.Move(one, CaseState.InReview, by, stop)).Failed
        )
            return;
        await Log.Happened(one.Id, "in_review", by, stop);
        if (rejectedIn is not null)
            await new CaseTeam(work, clock, notifier, services).Tell(
                one with
                {
                    State = CaseState.InReview,
                },
                "not-taken",
                rejectedIn,
                stop
            );
    }

    /// <summary>Notes for applicants that what they answered was put into a file for the authority.</summary>
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
