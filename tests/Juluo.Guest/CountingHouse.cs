using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Juluo.Guest;

/// <summary>A program with the ground modules and the counting module, with its workers: here and in the process that is killed.</summary>
public static class CountingHouse
{
    public static IServiceCollection AddCountingHouse(
        this IServiceCollection services,
        string connectionString,
        TimeProvider time,
        string? smtp,
        bool run
    )
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (smtp is not null)
            (settings["Mail:Smtp"], settings["Mail:From"]) = (smtp, "聚落 <house@example.org>");
        return services
            .AddGround(
                new App(new PostgresModule(), new WebModule(), new DeliveryModule(), new WebhooksModule(), new CountingModule()),
                connectionString,
                time,
                Path.Combine(Path.GetTempPath(), "juluo-counting")
            )
            .AddWorkers(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), development: smtp is null, run);
    }

    public static async Task Work(string connectionString, string? smtp)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Error);
        builder.Services.AddCountingHouse(connectionString, TimeProvider.System, smtp, run: true);
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine("working");
        await host.WaitForShutdownAsync();
    }
}
