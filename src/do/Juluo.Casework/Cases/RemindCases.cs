namespace Juluo.Casework;

/// <summary>Hourly job: notifies teams of late cases, once per lateness, and reminds applicants of appointments that begin within a day.</summary>
[Named("casework.remind")]
internal sealed class RemindCases(UnitOfWork work, Clock clock, CaseSeal seal, CaseTeam team, ApplicantNotice applicant) : Job
{
    public override async Task Run(Community community, CancellationToken stop)
    {
        var (today, zone) = (clock.Today(community.Zone), community.Zone);
        var cases = new CaseStore(work, clock, seal);
        var days = await BusinessDays.Around(today, work, clock, stop);
        foreach (var line in await cases.AllOpen(stop))
            if (line.Late(today, zone, days) is { } late && await cases.Find(line.Id, stop) is { } one)
                // Activity restarts the waiting time, so a later lateness is notified again.
                await team.Notify(
                    one,
                    late switch
                    {
                        CaseLateness.NoAnswer => "late-answer",
                        CaseLateness.NoDecision => "late-decision",
                        _ => "quiet",
                    },
                    $"{line.TouchedAt.ToUnixTimeSeconds()}",
                    stop,
                    leads: late == CaseLateness.Quiet
                );
        foreach (
            var (id, appointment, _, _) in await new CaseAppointmentStore(work, clock).ToRemind(clock.Now + Duration.FromHours(24), stop)
        )
            await applicant.Send(id, "appointment-soon", stop, of: appointment.ToString());
    }
}
