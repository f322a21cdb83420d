namespace Juluo.Delivery;

/// <summary>What every program of ours stands on, with pages or without: commands and tests too.</summary>
public static class GroundServices
{
    /// <param name="files">The folder that files are kept in.</param>
    public static IServiceCollection AddGround(
        this IServiceCollection services,
        App app,
        string connectionString,
        TimeProvider time,
        string files
    )
    {
        services.AddSingleton(app).AddSingleton(time).AddSingleton<Clock>().AddSingleton<PublicAddress>();
        services.AddSingleton(_ => Source(connectionString));
        services.AddSingleton(s => new ListenConnections(s.GetRequiredService<NpgsqlDataSource>(), past: null));
        services.AddSingleton<DatabaseOutage>();
        services.AddSingleton(new Catalogue(app.Assemblies));
        services.AddSingleton<IFileStore>(s => new DiskFileStore(files, s.GetRequiredService<Clock>()));
        services.AddSingleton(new ErasureList(files, time));
        foreach (var module in app.Modules)
            module.Services(services);
        return services;
    }

    /// <summary>The connections of a program. What is asked again and again is planned once for each: planning a booking's questions took longer than answering them.</summary>
    internal static NpgsqlDataSource Source(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = 200;
        // Whatever a unit of work sets ends with its transaction (set_config(…, true)): nothing is left to reset before the next one.
        if (!settings.ShouldSerialize("No Reset On Close"))
            settings.NoResetOnClose = true;
        return NpgsqlDataSource.Create(settings.ConnectionString);
    }
}
