namespace Juluo.Delivery;

/// <summary>Services of the ground layer for every program, with or without pages, including commands and tests.</summary>
public static class GroundServices
{
    /// <param name="files">The folder for files.</param>
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

    /// <summary>Creates the data source. Repeated statements are prepared once per connection: planning the queries of a booking took longer than executing them.</summary>
    internal static NpgsqlDataSource Source(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = 200;
        // All settings of a unit of work end with its transaction (set_config(…, true)), so there is nothing to reset.
        if (!settings.ShouldSerialize("No Reset On Close"))
            settings.NoResetOnClose = true;
        return NpgsqlDataSource.Create(settings.ConnectionString);
    }
}
