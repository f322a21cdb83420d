namespace Juluo.Casework;

/// <summary>Open cases of the caller and of their offices that wait for the office, not for the applicant or an authority.</summary>
internal sealed class WaitingCases(UnitOfWork work, Clock clock, CaseSeal seal, PeopleFacade people) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(CaseworkRights.TakePart))
            return [];
        var zone = caller.Community.Zone;
        var open = await new CaseStore(work, clock, seal).List(self, caller.May(CaseworkRights.Manage), CaseList.Open, stop);
        var waiting = open.Where(c => CaseMoves.WaitsForOffice(c.State)).Take(Most).ToList();
        var names = await people.Named([.. waiting.Select(c => c.AssignedTo).OfType<PersonId>().Distinct()], stop);
        return
        [
            .. waiting.Select(c => new WaitingItem(
                c.State == CaseState.Proposed ? "case-proposed"
                    : c.AssignedTo is null ? "case-unassigned"
                    : "case",
                new(c.Number),
                Case.PathOf(c.Id),
                c.SentAt ?? c.TouchedAt,
                Promised(c)?.PlusDays(1).AtStartOfDayInZone(zone).ToInstant(),
                c.AssignedTo is { } person ? names.GetValueOrDefault(person)?.Name : null
            )),
        ];
    }

    /// <summary>The last day of what was promised next.</summary>
    private static LocalDate? Promised(CaseLine one) => one is { AnsweredAt: null, AnswerBy: { } answer } ? answer : one.DecideBy;
}
