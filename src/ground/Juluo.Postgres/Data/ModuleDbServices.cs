using Microsoft.Extensions.DependencyInjection;

namespace Juluo.Postgres;

public static class ModuleDbServices
{
    /// <summary>A module's context on the request's unit of work.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services)
        where TDb : ModuleDb =>
        services.AddScoped(s =>
        {
            var db = ActivatorUtilities.CreateInstance<TDb>(s);
            db.Database.UseTransactionOf(s.GetRequiredService<Work>());
            return db;
        });
}
