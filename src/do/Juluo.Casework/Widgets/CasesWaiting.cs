namespace Juluo.Casework;

/// <summary>How many cases wait for a person.</summary>
/// <param name="Unassigned">Of those they could take or give out.</param>
/// <param name="ToConfirm">Proposed decisions that they may confirm: where two people decide, not their own.</param>
/// <param name="Own">One's own applications that are under way.</param>
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
