using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Juluo.Postgres;

/// <summary>The database module: the private cluster, the unit of work, the schema files, and the logs of actions and views.</summary>
public sealed class PostgresModule : Module
{
    public override string Name => "postgres";

    public override string Sentence => "The database, and which community a unit of work may see.";

    public override PersonalData PersonalData { get; } =
        new(
            new PersonalDataField("looks", "postgres.look", "subject_id").Incidental().For(2 * Year, "at"),
            new PersonalDataField("looks", "postgres.look", "looker_id").Cleared("looker_id").For(2 * Year, "at"),
            new PersonalDataField("actions", "postgres.audit", "person_id").Cleared("person_id").AlsoShown().For(5 * Year, "at"),
            new PersonalDataField("actions", "postgres.audit").In("subject", "detail").Cleared("subject", "detail")
        );

    private const int Year = 365;

    public override void Services(IServiceCollection services)
    {
        services.AddSingleton<Communities>().AddSingleton<Domains>();
        services
            .AddSingleton<QueueSignal>()
            .AddSingleton<ConnectionShares>()
            .AddSingleton<LockWarnings>()
            .AddScoped<UnitOfWork>()
            .AddScoped<Audit>()
            .AddSingleton<SchemaState>();
        services.AddDataProtection().SetApplicationName("juluo");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o =>
            o.XmlRepository = new DatabaseKeys(s.GetRequiredService<NpgsqlDataSource>())
        ));
        var protection = services.Last(d => d.ServiceType == typeof(IDataProtectionProvider)).ImplementationFactory!;
        services.Replace(
            ServiceDescriptor.Singleton<IDataProtectionProvider>(s => new DatabaseProtection(
                (IDataProtectionProvider)protection(s),
                s.GetService<IHttpContextAccessor>()
            ))
        );
    }
}
