using Quartz;

namespace Juluo.Delivery;

/// <summary>Registers everything that works in the background: facts, emails, text messages, tasks and jobs.</summary>
public static class WorkerServices
{
    /// <param name="development">True if emails without a mail server count as delivered to the development mailbox.</param>
    /// <param name="run">True if workers start with the host. Tests and commands pass false, and call <see cref="Worker.Drain"/>.</param>
    public static IServiceCollection AddWorkers(
        this IServiceCollection services,
        IConfiguration configuration,
        bool development,
        bool run = true
    )
    {
        // The scheduler logs at length; only its warnings matter.
        services.AddLogging(log => log.AddFilter("Quartz", LogLevel.Warning));
        services.AddSingleton(MailSettings.Read(configuration, development));
        services
            .AddSingleton<MailToken>()
            .AddSingleton<MailSigner>()
            .AddSingleton(s => new MailServer(
                s.GetRequiredService<MailSettings>(),
                s.GetRequiredService<MailToken>(),
                s.GetRequiredService<MailSigner>(),
                s.GetRequiredService<Clock>()
            ));
        var outbound = OutboundHttpSettings.Read(configuration, development);
        services.AddSingleton(outbound).AddSingleton(SmsSettings.Read(configuration, outbound)).AddSingleton<SmsGateway>();
        services.AddSingleton<ResolveHost>(System.Net.Dns.GetHostAddressesAsync).AddSingleton<OutboundHttp>();
        services.AddSingleton(s => new ListenConnections(
            s.GetRequiredService<NpgsqlDataSource>(),
            configuration.GetConnectionString("JuluoListen")
        ));
        services.AddSingleton<QueueListener>();
        services.AddWorker<OutboxWorker>().AddWorker<MailWorker>().AddWorker<SmsWorker>().AddWorker<BackgroundTaskWorker>();
        services.AddSingleton<Jobs>().AddSingleton<SelfCheck>().AddSingleton<MissingFiles>();
        services.AddSingleton(s => new LastBackup(
            Path.GetDirectoryName(s.GetRequiredService<ErasureList>().Path)!,
            configuration["Juluo:Backups"]
        ));
        // Processes that only serve pages listen too: open pages follow others' changes.
        services.AddHostedService(s => s.GetRequiredService<QueueListener>());
        if (!run)
            return services;
        services.AddHostedService<RunWorkers>();
        JobPlan.AddScheduler(services);
        services.AddHostedService<JobPlan>();
        return services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    /// <summary>Registers a worker; modules add their own. It starts with the host in processes that run workers.</summary>
    public static IServiceCollection AddWorker<TWorker>(this IServiceCollection services)
        where TWorker : Worker => services.AddSingleton<TWorker>().AddSingleton<Worker>(s => s.GetRequiredService<TWorker>());
}
