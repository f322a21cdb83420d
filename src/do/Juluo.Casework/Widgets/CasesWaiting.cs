namespace Juluo.Casework;

/// <summary>How many cases wait for a person.</summary>
/// <param name="Unassigned">Of those they could take or give out.</param>
/// <param name="Own">One's own applications that are under way.</param>
public sealed record CasesWaiting(int Mine, int Unassigned, int Late, int ToConfirm, IReadOnlyList<OwnApplication> Own)
{
    internal bool Any => Mine + Unassigned + Late + ToConfirm > 0 || Own.Count > 0;

    internal static async Task<CasesWaiting> Of(UnitOfWork work, Clock clock, CaseSeal seal, Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self)
            return new(0, 0, 0, 0, []);
        var cases = new CaseStore(work, clock, seal);
        var open = await cases.List(self, caller.May(CaseworkRights.Manage), CaseList.Open, stop);
        var (today, zone) = (clock.Today(caller.Community.Zone), caller.Community.Zone);
        var days = await BusinessDays.Around(today, work, clock, stop);
        return new(
            open.Count(c => c.AssignedTo == self),
            open.Count(c => c.AssignedTo is null),
            open.Count(c => c.Late(today, zone, days) is not null),
            open.Count(c => c.State == CaseState.Proposed),
            [
                .. (await cases.OfPerson(self, stop))
                    .Where(c => c.State == CaseState.Begun || CaseMoves.IsOpen(c.State))
                    .Select(c => new OwnApplication(c.Number, c.State, c.Submission)),
            ]
        );
    }
}
