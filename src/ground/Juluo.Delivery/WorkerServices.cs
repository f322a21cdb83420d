using Microsoft.Extensions.Configuration;
using Quartz;

namespace Juluo.Delivery;

/// <summary>What works beside the pages: facts, mails, text messages, tasks and jobs.</summary>
public static class WorkerServices
{
    /// <param name="development">Whether mails without a mail server count as delivered to the development mailbox.</param>
    /// <param name="run">Whether they begin with the host. Tests and commands say no, and ask each to <see cref="Worker.Drain"/>.</param>
    public static IServiceCollection AddWorkers(
        this IServiceCollection services,
        IConfiguration configuration,
        bool development,
        bool run = true
    )
    {
        // The scheduler tells its life at length; what concerns a person is a warning.
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
        // Pages listen too: what is open follows what others write.
        services.AddHostedService(s => s.GetRequiredService<QueueListener>());
        if (!run)
            return services;
        services.AddHostedService<RunWorkers>();
        JobPlan.AddScheduler(services);
        services.AddHostedService<JobPlan>();
        return services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    /// <summary>A worker of the program; a module adds its own. It begins with the host, in processes that work.</summary>
    public static IServiceCollection AddWorker<TWorker>(this IServiceCollection services)
        where TWorker : Worker => services.AddSingleton<TWorker>().AddSingleton<Worker>(s => s.GetRequiredService<TWorker>());
}
