namespace Juluo.Host.Commands;

/// <summary>The services without the web, for commands: commands can do everything that pages can.</summary>
internal static class HostGround
{
    /// <summary>The folder for uploaded files: <c>Juluo__Files</c>, otherwise in the folder for all data of this installation.</summary>
    public static string FilesFolder =>
        new ConfigurationBuilder().AddEnvironmentVariables().Build()["Juluo:Files"] ?? Path.Combine(HostDatabase.DataFolder, "files");

    public static ServiceProvider Build(HostDatabase database) => Build(database.ConnectionString, database.Time, database.IsDemo);

    /// <param name="demo">True to keep mails in the development mailbox, as in the demo itself.</param>
    public static ServiceProvider Build(string connectionString, TimeProvider time, bool demo = false)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        return new ServiceCollection()
            .AddGround(Modules.App, connectionString, time, FilesFolder)
            .AddWorkers(configuration, development: demo, run: false)
            .AddSingleton<IConfiguration>(configuration)
            .BuildServiceProvider();
    }

    /// <summary>Runs one unit of work in a community and commits it at the end.</summary>
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
