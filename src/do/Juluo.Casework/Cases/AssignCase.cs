namespace Juluo.Casework;

/// <summary>POST /cases/{id}/assignment — assigns a case to a person who works in its office, and notifies them.</summary>
[Post("/cases/{id}/assignment", CaseworkRights.TakePart, Form = typeof(ShowCase), Say = "casework.case.assigned")]
internal sealed class AssignCase(UnitOfWork work, Clock clock, CaseSeal seal, CaseTeam team) : Slice<AssignCase.Input, Done>
{
    public sealed record Input(CaseId Id, PersonId Person);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Assigns: true } held)
            return new NotFound();
        if (!CaseMoves.IsOpen(held.Case.State))
            return new CaseErrors.NotOpen();
        var role = held.Case.Office is { } office ? await new OfficeStore(work, clock).Role(office, input.Person, stop) : null;
        if (role is null or CaseRole.Greeter)
            return new CaseErrors.NotTheirOffice();
        await cases.Assign(held.Case.Id, input.Person, stop);
        await new CaseLog(work, clock).Happened(held.Case.Id, "assigned", caller.Self, stop);
        if (input.Person != caller.Self)
            await team.Notify(held.Case with { AssignedTo = input.Person }, "assigned", $"{clock.Now.ToUnixTimeSeconds()}", stop);
        return Done.It;
    }
}
