namespace Juluo.Delivery;

/// <summary>
/// Runs jobs: in each community in a unit of work of its own, behind a lock of that job and community which all processes share, and
/// notes when it last went well and what went wrong.
/// </summary>
public sealed partial class Jobs(
    IServiceScopeFactory scopes,
    Communities communities,
    Clock clock,
    ILogger<Jobs> log,
    DatabaseOutage outage
)
{
    /// <summary>Runs a job now, for a test or a command; waits while another process runs the same.</summary>
    public Task RunNow<TJob>(Community community, CancellationToken stop = default)
        where TJob : Job => Run(typeof(TJob), community, wait: true, stop);

    /// <summary>One round through all communities that use its part. What fails in one is noted and stops no other.</summary>
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

    /// <returns>Whether the database answered for one community at least.</returns>
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

    /// <returns>False when another process is at it.</returns>
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

    // Held until the transaction ends, however it ends.
    private static async Task<bool> Lock(UnitOfWork work, Type job, bool wait, CancellationToken stop)
    {
        var name = $"{NamedAttribute.Of(job)} {work.Community.Id}";
        // Other runs of the same job wait for it, and no page does: this lock forbids no slow work.
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
