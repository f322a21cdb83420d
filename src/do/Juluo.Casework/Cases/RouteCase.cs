namespace Juluo.Casework;

/// <summary>POST /cases/{id}/office — sends a case to another office, where it is unassigned. 409 if that office is at capacity.</summary>
[Post("/cases/{id}/office", CaseworkRights.TakePart, Form = typeof(ShowCase), Then = "/cases", Say = "casework.case.routed")]
internal sealed class RouteCase(UnitOfWork work, Clock clock, CaseSeal seal, CaseTeam team) : Slice<RouteCase.Input, Done>
{
    public sealed record Input(CaseId Id, OfficeId Office);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var cases = new CaseStore(work, clock, seal);
        if (await new CaseReader(work, cases).Find(input.Id, caller, stop, toChange: true) is not { Reach.Routes: true } held)
            return new NotFound();
        if (!CaseMoves.IsOpen(held.Case.State))
            return new CaseErrors.NotOpen();
        if (await new OfficeStore(work, clock).Find(input.Office, stop) is not { ClosedAt: null } office)
            return new NotOffered("office");
        var routed = await cases.Route(held.Case, office.Id, stop);
        if (routed.Failed)
            return routed;
        await new CaseLog(work, clock).Happened(
            held.Case.Id,
            "routed",
            caller.Self,
            stop,
            new { officeZh = office.Name.In(Languages.Chinese), officeEn = office.Name.In(Languages.English) }
        );
        await team.Notify(held.Case with { Office = office.Id, AssignedTo = null }, "routed", $"{clock.Now.ToUnixTimeSeconds()}", stop);
        return Done.It;
    }
}
