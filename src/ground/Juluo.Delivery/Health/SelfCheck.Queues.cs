namespace Juluo.Delivery;

public sealed partial class SelfCheck
{
    /// <param name="Failing">The number of waiting items that have failed repeatedly, with the reason of the last failure.</param>
    private sealed record Queue(long Waiting, long Overdue, long Failing, string? WhyFailing, long Parked, long Refused, string? Why)
    {
        public bool Well => this is { Parked: 0, Refused: 0, Overdue: 0, Failing: 0 };
    }

    private async Task<List<Finding>> Queues(Finding? tried, Community? only, CancellationToken stop)
    {
        await using var work = new UnitOfWork(source);
        await work.BeginAsWorker(stop);
        return
        [
            .. Outbox(await Read(work, "delivery.outbox where done_at is null", "false", only, stop)),
            .. Mails(
                await Read(
                    work,
                    "delivery.mail where sent_at is null and recipient <> '' and (ends_at is null or ends_at > $3)",
                    "refused",
                    only,
                    stop
                ),
                tried
            ),
            .. Messages(
                await Read(
                    work,
                    "delivery.sms where sent_at is null and sealed_text is not null and (ends_at is null or ends_at > $3)",
                    "refused",
                    only,
                    stop
                )
            ),
            .. await OfModules(work, only, stop),
        ];
    }

    private static IEnumerable<Finding> Outbox(Queue queue)
    {
        if (queue.Parked > 0)
            yield return Finding.Bad("outbox", "parked", ("count", queue.Parked), ("why", queue.Why));
        if (queue.Failing > 0)
            yield return Finding.Attention("outbox", "failing", ("count", queue.Failing), ("why", queue.WhyFailing));
        if (queue.Overdue > 0)
            yield return Finding.Attention("outbox", "late", ("count", queue.Overdue));
        if (queue.Well)
            yield return Finding.Good("outbox", "good", ("count", queue.Waiting));
    }

    private IEnumerable<Finding> Mails(Queue queue, Finding? tried)
    {
        if (!mail.Configured)
        {
            yield return Finding.Bad("mail", "unset", ("count", queue.Waiting));
            yield break;
        }

        if (tried is not null)
            yield return tried;
        if (queue.Parked > 0)
            yield return Finding.Bad("mail", "parked", ("count", queue.Parked), ("why", queue.Why));
        if (queue.Refused > 0)
            yield return Finding.Attention("mail", "refused", ("count", queue.Refused), ("why", queue.Why));
        if (queue.Failing > 0)
            yield return Finding.Attention("mail", "failing", ("count", queue.Failing), ("why", queue.WhyFailing));
        if (queue.Overdue > 0)
            yield return Finding.Attention("mail", "late", ("count", queue.Overdue));
        if (queue.Well && tried is null)
            yield return mail.Server is { } server
                ? Finding.Good("mail", "good", ("server", server.Host), ("count", queue.Waiting))
                : Finding.Good("mail", "mailbox");
    }

    private async Task<List<Finding>> OfModules(UnitOfWork work, Community? only, CancellationToken stop)
    {
        var found = new List<Finding>();
        foreach (var look in queues)
            found.AddRange(await look(work, only, clock.Now - Late, stop));
        return found;
    }

    private async Task<Queue> Read(UnitOfWork work, string open, string refused, Community? only, CancellationToken stop)
    {
        var isRefused = new Sql(refused);
        return (
            await work.List<Queue>(
                $"""
                select count(*) filter (where parked_at is null) as waiting, count(*) filter (where parked_at is null
                  and due_at < {clock.Now - Late}) as overdue,
                  count(*) filter (where parked_at is null and attempts >= 3) as failing,
                  (array_agg(split_part(last_error, E'\n', 1) order by due_at desc) filter (where parked_at is null
                    and attempts >= 3))[1] as why_failing,
                  count(*) filter (where parked_at is not null and not {isRefused}) as parked, count(*) filter (where parked_at is not null
                    and {isRefused}) as refused,
                  (array_agg(split_part(last_error, E'\n', 1) order by parked_at desc) filter (where parked_at is not null))[1] as why
                from {new Sql(open)} and ({only?.Id}::uuid is null or community_id = {only?.Id}) and {clock.Now}::timestamptz is not null
                """,
                stop
            )
        )[0];
    }

    /// <summary>Checks jobs: a job is late if it has not succeeded for three intervals plus five minutes.</summary>
    private async Task<List<Finding>> JobsOf(Community? only, CancellationToken stop)
    {
        var meant = await Meant(only, stop);
        var found = new List<Finding>();
        var all = await Heard(meant, stop);
        // Before the first run, one line per community replaces one per job.
        var idle = all.GroupBy(j => j.Community.Id).Where(c => c.All(j => j.Heard is null)).Select(c => c.Key).ToHashSet();
        found.AddRange(meant.Where(c => idle.Contains(c.Id)).Select(c => Finding.Attention("jobs", "none", ("community", c.Slug))));
        foreach (var (job, community, heard) in all.Where(j => !idle.Contains(j.Community.Id)))
        {
            var name = new JobName(NamedAttribute.Of(job.Job));
            if (heard is null)
                found.Add(Finding.Attention("jobs", "never", ("job", name), ("community", community.Slug)));
            else if (heard.FailedAt is { } failed && (heard.WellAt is null || failed > heard.WellAt))
                found.Add(Finding.Bad("jobs", "failing", ("job", name), ("community", community.Slug), ("why", heard.Why), ("at", failed)));
            else if (heard.WellAt is { } well && clock.Now - well > Duration.FromTimeSpan(job.Interval * 3) + Late)
                found.Add(Finding.Attention("jobs", "late", ("job", name), ("community", community.Slug), ("at", well)));
        }

        if (found.Count == 0)
            found.Add(Finding.Good("jobs", "good", ("count", app.Jobs.All.Count)));
        return found;
    }

    private sealed record Note(Instant? WellAt, Instant? FailedAt, string? Why);

    private async Task<List<(JobSchedule.Entry Job, Community Community, Note? Heard)>> Heard(
        IReadOnlyList<Community> meant,
        CancellationToken stop
    )
    {
        await using var work = new UnitOfWork(source);
        await work.BeginAsWorker(stop);
        var notes = (
            await work.List<(Guid Community, string Job, Instant? WellAt, Instant? FailedAt, string? Why)>(
                $"select community_id, job, well_at, failed_at, split_part(last_error, E'\\n', 1) from delivery.job_heard",
                stop
            )
        ).ToDictionary(n => (n.Community, n.Job), n => new Note(n.WellAt, n.FailedAt, n.Why));
        return
        [
            .. from job in app.Jobs.All
            from community in meant
            where community.Uses(job.Part)
            select (job, community, notes.GetValueOrDefault((community.Id.Value, NamedAttribute.Of(job.Job)))),
        ];
    }
}
