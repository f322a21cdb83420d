namespace Juluo.Casework;

/// <summary>The caller's tasks in casework: open cases of their offices whose next step they may do.</summary>
internal sealed class WaitingCases(UnitOfWork work, Clock clock, CaseSeal seal) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(CaseworkRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from casework.case_file c
                      left join casework.office_person p on p.community_id = c.community_id and p.office_id = c.office_id and p.person_id = {self}
                      where c.community_id = {work.Community} and c.state in ('received', 'in_review', 'needs_documents', 'with_authority', 'proposed')
                        and ({caller.May(CaseworkRights.Manage)} or p.role is not null))
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
        var zone = caller.Community.Zone;
        var manages = caller.May(CaseworkRights.Manage);
        var waiting = (
            from one in await new CaseStore(work, clock, seal).OfOffices(self, manages, stop)
            let next = one.NextFor(self, manages)
            where next is not null
            select (Case: one, Next: next.Value)
        )
            .Take(Most)
            .ToList();
        return
        [
            .. waiting.Select(w => new WaitingItem(
                KindOf(w.Next),
                new(w.Case.Number),
                Case.PathOf(w.Case.Id),
                w.Case.SentAt ?? w.Case.TouchedAt,
                Promised(w.Case)?.PlusDays(1).AtStartOfDayInZone(zone).ToInstant()
            )
            {
                OwnedBy = w.Case.AssignedTo,
            }),
        ];
    }

    private static string KindOf(CaseNext next) =>
        next switch
        {
            CaseNext.Take => "case-unassigned",
            CaseNext.Confirm => "case-proposed",
            CaseNext.Propose => "case-to-propose",
            _ => "case",
        };

    /// <summary>Returns the day that was promised next: for the first answer until there is one, then for the decision. Null if none was promised.</summary>
    private static LocalDate? Promised(WaitingCase one) => one is { AnsweredAt: null, AnswerBy: { } answer } ? answer : one.DecideBy;
}
