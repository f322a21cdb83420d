using Juluo.Kernel.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Juluo.Kernel;

/// <summary>What the Kernel brings into the container.</summary>
public static class KernelServices
{
    /// <summary>The ground without the web: database, clock, words, outbox, mail, audit. Commands and tests stand on it too.</summary>
    public static IServiceCollection AddGround(
        this IServiceCollection services,
        App app,
        string connectionString,
        TimeProvider time,
        string files
    )
    {
        services.AddSingleton(app).AddSingleton(time).AddSingleton<Clock>();
        services.AddSingleton(_ => NpgsqlDataSource.Create(Prepared(connectionString)));
        services.AddSingleton<Communities>().AddSingleton<Domains>().AddSingleton<PublicAddress>();
        services.AddSingleton(new Catalogue(app.Modules.Select(r => r.GetType().Assembly)));
        services.AddSingleton<IFileStore>(s => new DiskFileStore(files, s.GetRequiredService<Clock>()));
        services
            .AddSingleton<Bell>()
            .AddScoped<Work>()
            .AddScoped<Outbox>()
            .AddScoped<Mailer>()
            .AddScoped<Undelivered>()
            .AddScoped<Errands>()
            .AddScoped<Audit>()
            .AddScoped<Sites>()
            .AddScoped<BoardPanels>();
        services.AddScoped<CurrentCaller>().AddScoped<FormState>().AddScoped<Uploads>().AddScoped<Nonce>();
        services.AddScoped<Notifier>().AddScoped<NotificationBook>().AddScoped<NotificationMail>().AddScoped<Inbox>();
        services.AddScoped<WebhookBook>().AddSingleton<WebhookSecret>().AddSingleton<ShownOnce>().AddScoped<Idempotency>();
        services.AddSingleton<Unsubscription>().AddScoped<Cursors>();
        services
            .AddScoped<Erasure>()
            .AddScoped<Archive>()
            .AddScoped<Archives>()
            .AddSingleton<Erasures>()
            .AddSingleton(new ErasureList(files, time));
        services.AddHttpContextAccessor();
        services.AddScoped(s =>
        {
            var caller = s.GetRequiredService<CurrentCaller>().Caller;
            var http = s.GetRequiredService<IHttpContextAccessor>().HttpContext;
            var language = caller?.Language ?? (http is null ? Languages.Chinese : SliceEndpoint.Asked(http));
            var zone = caller?.Community.Zone ?? NodaTime.DateTimeZone.Utc;
            return new Words(s.GetRequiredService<Catalogue>(), language, zone, s.GetRequiredService<Clock>().Today(zone).Year);
        });
        services.AddDataProtection().SetApplicationName("juluo");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(s => new ConfigureOptions<KeyManagementOptions>(o =>
            o.XmlRepository = new DatabaseKeys(s.GetRequiredService<NpgsqlDataSource>())
        ));
        services.AddSingleton<WhoIsCalling>((_, community, language, _) => Task.FromResult(Caller.Visitor(community, language))); // until a module knows people
        services.AddSingleton<FindRecipients>((_, _, _) => Task.FromResult<IReadOnlyList<Recipient>>([]));
        services.AddSingleton<FindPermitted>((_, _, _) => Task.FromResult<IReadOnlyList<PersonId>>([]));
        foreach (var module in app.Modules)
            module.Services(services);
        return services;
    }

    // What is asked again and again is planned once for each connection: planning a booking's questions took longer than answering them.
    private static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
            settings.MaxAutoPrepare = 200;
        // Whatever a unit of work sets ends with its transaction (set_config(…, true)): nothing is left to reset before the next one.
        if (!settings.ShouldSerialize("No Reset On Close"))
            settings.NoResetOnClose = true;
        return settings.ConnectionString;
    }

    /// <summary>A module's context on the request's unit of work.</summary>
    public static IServiceCollection AddModuleDb<TDb>(this IServiceCollection services)
        where TDb : ModuleDb =>
        services.AddScoped(s =>
        {
            var db = ActivatorUtilities.CreateInstance<TDb>(s);
            db.Database.UseTransactionOf(s.GetRequiredService<Work>());
            return db;
        });

    /// <summary>What pages need beside the ground.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        // Chinese stays Chinese in the page: a third of the bytes of numeric entities, and legible in its source.
        services.AddSingleton(System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All));
        services.AddAntiforgery(o => (o.Cookie.Name, o.Cookie.SameSite) = ("form", SameSiteMode.Lax));
        services.AddSingleton<Assets>().AddSingleton<Flash>().AddSingleton(BodyDeadline.Standard);
        services.AddAuthentication();
        return services.AddLimits();
    }
}
