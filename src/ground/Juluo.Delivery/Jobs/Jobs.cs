namespace Juluo.Delivery;

/// <summary>Runs jobs: in each community in a separate unit of work, under a lock per job and community shared by all processes. Records the last success and the last error.</summary>
public sealed partial class Jobs(
    IServiceScopeFactory scopes,
    Communities communities,
    Clock clock,
    ILogger<Jobs> log,
    DatabaseOutage outage
)
{
    /// <summary>Runs a job now, for a test or a command; waits while another process runs the same job.</summary>
    public Task RunNow<TJob>(Community community, CancellationToken stop = default)
        where TJob : Job => Run(typeof(TJob), community, wait: true, stop);

    /// <summary>Runs a job in all communities that use its part. A failure in one community is recorded and does not stop the others.</summary>
    internal async Task Run(JobSchedule.Entry job, CancellationToken stop)
    {
        var asked = TimeProvider.System.GetTimestamp();
        try
        {
            if (await RunInEach(job, stop))
                outage.Over(asked);
        }
        catch (Exception away) when (WhileDatabaseIsAway.Told(away) is DatabaseAway)
        {
            outage.Met(away.GetBaseException().Message);
        }
    }

    /// <returns>True if the database responded for at least one community.</returns>
    private async Task<bool> RunInEach(JobSchedule.Entry entry, CancellationToken stop)
    {
        var (job, answered) = (entry.Job, false);
        foreach (var community in (await communities.All(stop)).Where(c => c.Uses(entry.Part)))
        {
            try
            {
                if (!await Run(job, community, wait: false, stop))
                    Busy(NamedAttribute.Of(job), community.Slug);
                answered = true;
            }
            catch (Exception failed) when (!stop.IsCancellationRequested && WhileDatabaseIsAway.Told(failed) is not DatabaseAway)
            {
                Failed(NamedAttribute.Of(job), community.Slug, failed);
            }
        }

        return answered;
    }

    /// <returns>False if another process is running the job.</returns>
    private async Task<bool> Run(Type job, Community community, bool wait, CancellationToken stop)
    {
        using var activity = Telemetry.Source.StartActivity($"job {NamedAttribute.Of(job)}");
        var began = TimeProvider.System.GetTimestamp();
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.Patience = 0;
        work.Writes = true;
        await work.Begin(community, stop);
        if (!await Lock(work, job, wait, stop))
            return false;
        try
        {
            await ((Job)ActivatorUtilities.CreateInstance(scope.ServiceProvider, job)).Run(community, stop);
            await Note(work, job, null);
            await work.Commit(stop);
        }
        catch (Exception failed) when (!stop.IsCancellationRequested)
        {
            await work.Rollback();
            await work.Begin(community, CancellationToken.None);
            await Note(work, job, failed);
            await work.Commit(CancellationToken.None);
            throw;
        }

        Telemetry.JobTime.Record(
            TimeProvider.System.GetElapsedTime(began).TotalSeconds,
            new KeyValuePair<string, object?>("job", NamedAttribute.Of(job))
        );
        return true;
    }

    // Held until the end of the transaction, committed or not.
    private static async Task<bool> Lock(UnitOfWork work, Type job, bool wait, CancellationToken stop)
    {
        var name = $"{NamedAttribute.Of(job)} {work.Community.Id}";
        // Only other runs of the same job wait for this lock, no page does: it does not forbid slow work.
        await using var take = wait
            ? work.Command("select true from pg_advisory_xact_lock(hashtextextended($1, 0))", name)
            : work.Command("select pg_try_advisory_xact_lock(hashtextextended($1, 0))", name);
        take.CommandTimeout = wait ? 0 : 30;
        return (bool)(await take.ExecuteScalarAsync(stop))!;
    }

    private async Task Note(UnitOfWork work, Type job, Exception? failed)
    {
        var (name, error) = (NamedAttribute.Of(job), failed?.ToString());
        var now = failed is null ? (Instant?)null : clock.Now;
        await work.Do(
            $"""
            insert into delivery.job_heard as j (community_id, job, well_at, failed_at, last_error)
            values ({work.Community}, {name}, {clock.NowIf(failed is null)}, {now}, {error})
            on conflict (community_id, job) do update set
              well_at = coalesce(excluded.well_at, j.well_at), failed_at = coalesce(excluded.failed_at, j.failed_at),
                last_error = excluded.last_error
            """,
            CancellationToken.None
        );
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The job {Job} failed in {Community}")]
    private partial void Failed(string job, string community, Exception failed);

    [LoggerMessage(Level = LogLevel.Information, Message = "The job {Job} is being done for {Community} elsewhere")]
    private partial void Busy(string job, string community);
}
