using Microsoft.Extensions.Hosting;
using Quartz;

namespace Juluo.Delivery;

/// <summary>Synchronizes the modules' schedules with the scheduler's tables on startup: adds, updates and removes jobs.</summary>
internal sealed class JobPlan(IScheduler scheduler, App app, TimeProvider time) : IHostedService
{
    private const string Group = "modules";

    public static void AddScheduler(IServiceCollection services) =>
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => (o.InstanceName, o.GenerateInstanceId) = ("juluo", true));
            quartz.UseDefaultThreadPool(2);
            quartz.UseTypeLoader<JobTypes>();
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(o => o.DataSourceFactory = s => s.GetRequiredService<NpgsqlDataSource>());
                store.ConfigureStore(o => o.TablePrefix = "delivery.qrtz_");
                store.UseClustering(o => o.CheckinInterval = TimeSpan.FromSeconds(10));
            });
        });

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var stored = await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancellationToken);
        if (stored.Count > 0 || !await IsFirst(cancellationToken))
            foreach (var entry in app.Jobs.All)
                await Keep(entry, cancellationToken);

        var planned = app.Jobs.All.Select(e => NamedAttribute.Of(e.Job)).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in stored.Where(s => !planned.Contains(s.Name)))
            await scheduler.DeleteJob(gone, cancellationToken);
    }

    /// <summary>Stores all schedules at once, which is most of the work of a first start; false if another process has started to.</summary>
    private async Task<bool> IsFirst(CancellationToken stop)
    {
        try
        {
            await scheduler.ScheduleJobs(
                app.Jobs.All.ToDictionary(Job, IReadOnlyCollection<ITrigger> (e) => [Trigger(e)]),
                new ScheduleJobOptions(),
                stop
            );
            return true;
        }
        catch (ObjectAlreadyExistsException)
        {
            return false;
        }
    }

    private async Task Keep(JobSchedule.Entry entry, CancellationToken stop)
    {
        var known = await scheduler.GetTrigger(new TriggerKey(NamedAttribute.Of(entry.Job), Group), stop);
        if (known is ISimpleTrigger simple && simple.RepeatInterval == entry.Interval)
            return;
        await scheduler.AddJob(Job(entry), new AddJobOptions { Replace = true }, stop);
        await scheduler.ScheduleTrigger(Trigger(entry), known is null ? TriggerConflict.Keep : TriggerConflict.Replace, stop);
    }

    // Stored jobs are identified by name and interval only: changing anything else in their definition requires a new group name.
    private static IJobDetail Job(JobSchedule.Entry entry) =>
        JobBuilder.Create<JobRun>().WithIdentity(NamedAttribute.Of(entry.Job), Group).StoreDurably(true).RequestRecovery(true).Build();

    private ITrigger Trigger(JobSchedule.Entry entry) =>
        TriggerBuilder
            // The scheduler's own clock: in the demo this clock is in the past, so a start time from the real clock would be in its future.
            .Create(time)
            .WithIdentity(NamedAttribute.Of(entry.Job), Group)
            .ForJob(NamedAttribute.Of(entry.Job), Group)
            .StartNow()
            // Missed runs while the program was down: one run now, then the regular interval.
            .WithSimpleSchedule(s =>
                s.WithInterval(entry.Interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount)
            )
            .Build();

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
