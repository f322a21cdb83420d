using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Testing;

/// <summary>The web program in memory, on a separate database, with any caller that a test sets.</summary>
public class WebHouse : IAsyncLifetime
{
    private WebApplication? app;

    public Database Database { get; } = new();

    public Community Here { get; private set; } = default!;

    /// <summary>The caller of all requests; null for a visitor.</summary>
    public PersonId? Asking { get; set; }

    public HashSet<string> Allowed { get; } = new(StringComparer.Ordinal);

    public IServiceProvider Services => app!.Services;

    public virtual async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        app = WebProgram.Build(
            ["--Demo", "true", "--Juluo:Workers", "off"],
            Database.ConnectionString,
            TimeProvider.System,
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.WebHost.UseTestServer();
                builder.Services.AddSingleton(Database.Source);
                builder.Services.AddSingleton<WhoIsCalling>(
                    (_, community, language, _) =>
                        Task.FromResult(
                            new Caller(community, Asking, Asking is null ? null : "Mei", new HashSet<Role>(), Allowed, language)
                        )
                );
                Adjust(builder);
            }
        );
        await app.StartAsync();
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        Here = await Services
            .GetRequiredService<Communities>()
            .Found(new(new(id), "web-house", new("屋", "House"), new("一間屋。", "A house."), "Asia/Taipei", "TWD"), default);
    }

    /// <summary>Differences from the program's services.</summary>
    protected virtual void Adjust(WebApplicationBuilder builder) { }

    public HttpClient Client(string language = Languages.English)
    {
        var client = app!.GetTestClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    public async Task In(Func<IServiceProvider, Task> action)
    {
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(Here, default);
        await action(scope.ServiceProvider);
        await work.Commit(default);
    }

    public virtual async Task DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await Database.DisposeAsync();
    }
}
