using Microsoft.Extensions.Configuration;

namespace Juluo.Host.Commands;

/// <summary>The ground without the web, for commands: what a page can do, a command can.</summary>
internal static class HostGround
{
    /// <summary>Where uploaded files lie: <c>Juluo__Files</c>, else beside everything else of this installation.</summary>
    public static string FilesFolder =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build()["Juluo:Files"] ?? Path.Combine(HostDatabase.DataFolder, "files");

    public static ServiceProvider Build(HostDatabase database) => Build(database.ConnectionString, database.Time, database.IsDemo);

    /// <param name="demo">Mails stay in the development mailbox, as in the demo itself.</param>
    public static ServiceProvider Build(string connectionString, TimeProvider time, bool demo = false)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new ServiceCollection()
            .AddGround(Modules.App, connectionString, time, FilesFolder)
            .AddWorkers(configuration, development: demo, run: false)
            .AddSingleton<IConfiguration>(configuration)
            .BuildServiceProvider();
    }

    /// <summary>One unit of work in a community, kept at its end.</summary>
    public static async Task<T> In<T>(
        this IServiceProvider services,
        Community community,
        Func<IServiceProvider, Task<T>> action,
        CancellationToken stop
    )
    {
        await using var scope = services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        work.Patience = 0;
        await work.Begin(community, stop);
        var result = await action(scope.ServiceProvider);
        if (work.Begun)
            await work.Commit(stop);
        return result;
    }
}
