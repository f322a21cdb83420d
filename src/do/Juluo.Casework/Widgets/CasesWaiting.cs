namespace Juluo.Casework;

/// <summary>The numbers of cases that wait for a person.</summary>
/// <param name="Unassigned">The number of unassigned cases they could take or assign.</param>
/// <param name="ToConfirm">The number of proposed decisions they may confirm; their own are excluded if two people must decide.</param>
/// <param name="Own">The person's own open applications.</param>
public sealed record CasesWaiting(int Mine, int Unassigned, int Late, int ToConfirm, IReadOnlyList<OwnApplication> Own)
{
    internal bool Any => Mine + Unassigned + Late + ToConfirm > 0 || Own.Count > 0;

    internal static async Task<CasesWaiting> Of(UnitOfWork work, Clock clock, CaseSeal seal, Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self)
            return new(0, 0, 0, 0, []);
        var cases = new CaseStore(work, clock, seal);
        var manages = caller.May(CaseworkRights.Manage);
        var open = await cases.List(self, manages, CaseList.Open, stop);
        var own = await cases.OfOffices(self, manages, stop);
        var (today, zone) = (clock.Today(caller.Community.Zone), caller.Community.Zone);
        var days = await BusinessDays.Around(today, work, clock, stop);
        return new(
            open.Count(c => c.AssignedTo == self),
            own.Count(c => c.IsFreeFor(self, manages)),
            open.Count(c => c.Late(today, zone, days) is not null),
            own.Count(c => c.NextFor(self, manages) == CaseNext.Confirm),
            [
                .. (await cases.OfPerson(self, stop))
                    .Where(c => c.State == CaseState.Begun || CaseMoves.IsOpen(c.State))
                    .Select(c => new OwnApplication(c.Number, c.State, c.Submission)),
            ]
        );
    }
}
