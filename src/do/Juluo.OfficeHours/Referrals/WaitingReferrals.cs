namespace Juluo.OfficeHours;

/// <summary>The caller's tasks in office hours: referrals to agree to or decline.</summary>
internal sealed class WaitingReferrals(UnitOfWork work, Clock clock) : WaitingSource
{
    public override Statement? Any(Caller caller) =>
        caller.Person is { } self && caller.May(OfficeHoursRights.TakePart)
            ? (Statement)
                $"""
                    exists (select from officehours.referral r
                      join officehours.appointment a on a.community_id = r.community_id and a.id = r.appointment_id and a.member_id = {self}
                      where r.community_id = {work.Community} and r.agreed_at is null and r.declined_at is null)
                    """
            : null;

    public override async Task<IReadOnlyList<WaitingItem>> Of(Caller caller, CancellationToken stop)
    {
        var self = caller.Self;
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
