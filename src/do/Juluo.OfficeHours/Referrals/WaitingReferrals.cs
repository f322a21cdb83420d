namespace Juluo.OfficeHours;

/// <summary>The caller's tasks in office hours: referrals to agree to or decline.</summary>
internal sealed class WaitingReferrals(UnitOfWork work, Clock clock) : WaitingSource
{
    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        if (caller.Person is not { } self || !caller.May(OfficeHoursRights.TakePart))
            return [];
        return
        [
            .. (await new ReferralStore(work, clock).WaitingFor(self, stop))
                .Take(Most)
                .Select(r => new WaitingItem(
                    "referral",
                    // The recipient is shown on the page of the appointment, next to the expert's note.
                    new("轉介", "Referral"),
                    $"/appointments/{r.Appointment}#referrals",
                    r.ProposedAt
                )),
        ];
    }
}
