namespace Juluo.Casework;

/// <summary>Finds and deletes abandoned applications and expired cases. The finders change nothing, so that a page can preview the next deletion.</summary>
internal sealed class Retention(UnitOfWork work, Clock clock, FormsFacade forms)
{
    private const int MostAtOnce = 500;

    /// <summary>Returns applications that were begun but not sent and have not been saved for <see cref="Intake.LeftDays"/> days, at most 1000.</summary>
    public async Task<List<LeftApplication>> Left(CancellationToken stop)
    {
        var left = await forms.Left(CaseworkModule.Owner, clock.Now - Duration.FromDays(Intake.LeftDays), stop);
        var services = (
            await work.List<(SubmissionId Submission, ServiceId Service)>(
                $"""
                select submission_id, service_id from casework.case_file
                where community_id = {work.Community} and state = 'begun' and submission_id = any({left.ConvertAll(l => l.Id)})
                """,
                stop
            )
        ).ToDictionary(r => r.Submission, r => r.Service);
        return [.. left.Where(l => services.ContainsKey(l.Id)).Select(l => new LeftApplication(l.Id, services[l.Id], l.Place))];
    }

    public async Task PurgeLeft(CancellationToken stop)
    {
        var left = await Left(stop);
        var ids = left.ConvertAll(l => l.Submission);
        await work.Do(
            $"delete from casework.case_file where community_id = {work.Community} and state = 'begun' and submission_id = any({ids})",
            stop
        );
        foreach (var alike in left.GroupBy(l => (l.Service, l.Place)))
            await new FunnelStore(work, clock).Count(alike.Key.Service, CaseFunnelStage.Left, alike.Key.Place, stop, alike.Count());
        await forms.Remove(ids, stop);
    }

    /// <summary>Returns closed cases whose retention period is over, at most 500, the longest overdue first.</summary>
    /// <param name="days">Also includes cases that expire within this number of days.</param>
    public Task<List<ClosedCase>> Closed(int days, CancellationToken stop)
    {
        var until = clock.Now + Duration.FromDays(days);
        return work.List<ClosedCase>(
            $"""
            select id, number, service_id as service, submission_id as submission, closed_at, keep_until from casework.case_file
            where community_id = {work.Community} and keep_until <= {until} order by keep_until limit {MostAtOnce}
            """,
            stop
        );
    }

    public async Task PurgeClosed(CancellationToken stop)
    {
        var over = await Closed(0, stop);
        var ids = over.ConvertAll(c => c.Id);
        await work.Do($"delete from casework.case_file where community_id = {work.Community} and id = any({ids})", stop);
        await forms.Remove(over.ConvertAll(c => c.Submission), stop);
    }
}

internal sealed record LeftApplication(SubmissionId Submission, ServiceId Service, string? Place);

/// <summary>A closed case with the time of its deletion.</summary>
public sealed record ClosedCase(CaseId Id, string Number, ServiceId Service, SubmissionId Submission, Instant ClosedAt, Instant KeepUntil);
