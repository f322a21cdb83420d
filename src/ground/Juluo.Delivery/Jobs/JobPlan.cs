using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;

namespace Juluo.Delivery;

/// <summary>Writes the modules' schedules into the scheduler's tables when the program starts: what is new, what changed, what is gone.</summary>
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
        foreach (var entry in app.Jobs.All)
        {
            var name = NamedAttribute.Of(entry.Job);
            var job = JobBuilder.Create<JobRun>().WithIdentity(name, Group).StoreDurably(true).RequestRecovery(true).Build();
            await scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellationToken);
            var known = await scheduler.GetTrigger(new TriggerKey(name, Group), cancellationToken);
            var same = known is ISimpleTrigger simple && simple.RepeatInterval == entry.Interval;
            var trigger = TriggerBuilder
                // The clock that the scheduler goes by: where it stands in the past, as in the demo, a start by another would lie in its future.
                .Create(time)
                .WithIdentity(name, Group)
                .ForJob(job)
                .StartNow()
                // Missed while nothing ran: once, now, and on from there.
                .WithSimpleSchedule(s =>
                    s.WithInterval(entry.Interval)
                        .RepeatForever()
                        .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NowWithRemainingCount)
                )
                .Build();
            await scheduler.ScheduleTrigger(trigger, same ? TriggerConflict.Keep : TriggerConflict.Replace, cancellationToken);
        }

        var planned = app.Jobs.All.Select(e => NamedAttribute.Of(e.Job)).ToHashSet(StringComparer.Ordinal);
        foreach (var stored in await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(Group), cancellationToken))
            if (!planned.Contains(stored.Name))
                await scheduler.DeleteJob(stored, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
