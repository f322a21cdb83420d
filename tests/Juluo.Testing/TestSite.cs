using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Juluo.Testing;

/// <summary>The whole program on a separate port, with a database, a clock and a mail server that belong to the test class.</summary>
public class TestSite : IAsyncLifetime
{
    private WebApplication? app;

    public Database Database { get; } = new();

    public Mailbox Mailbox { get; } = new();

    /// <summary>The program's log.</summary>
    public LogKeeper Log { get; } = new();

    /// <summary>The clock; null for the machine's own.</summary>
    protected virtual TimeProvider Time => TimeProvider.System;

    /// <summary>Further command line arguments, e.g. <c>--Juluo:Workers off</c>.</summary>
    protected virtual IReadOnlyList<string> Arguments => [];

    /// <summary>Final changes to the program's services.</summary>
    protected virtual void Adjust(IServiceCollection services) { }

    /// <summary>The database to copy; null for an empty one.</summary>
    protected virtual Task<string?> Furnished() => Task.FromResult<string?>(null);

    public IServiceProvider Services => app?.Services ?? throw new InvalidOperationException("Not started.");

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public virtual async Task InitializeAsync()
    {
        await Database.InitializeAsync(await Furnished());
        await Mailbox.InitializeAsync();
        app = WebProgram.Build(
            [
                "--urls",
                "http://127.0.0.1:0",
                "--environment",
                "Development",
                "--Demo",
                "true",
                "--Mail:Smtp",
                $"smtp://127.0.0.1:{Mailbox.Port}",
                "--Mail:From",
                "house@juluo.example",
                .. Arguments,
            ],
            Database.ConnectionString,
            Time,
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning).AddProvider(Log).AddFilter<LogKeeper>("Juluo", LogLevel.Information);
                Quickly(builder.Services).AddSingleton(Database.Source);
                Adjust(builder.Services);
            }
        );
        // Some tests set their clock by hand, and nothing notifies a worker that time has passed.
        app.Services.GetRequiredService<QueueListener>().Longest = QueueListener.Poll;
        await app.StartAsync();
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        await Furnish();
    }

    /// <summary>Password hashing is expensive where passwords can be guessed; here hundreds of people are made with a known password.</summary>
    public static IServiceCollection Quickly(IServiceCollection services) =>
        services.Configure<PasswordHasherOptions>(o => o.IterationCount = 10);

    /// <summary>Prepares the database before the first visit.</summary>
    protected virtual Task Furnish() => Task.CompletedTask;

    /// <summary>Runs one unit of work in a community, and commits it.</summary>
    public async Task In(Community community, Func<IServiceProvider, Task> action)
    {
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(community, default);
        await action(scope.ServiceProvider);
        if (work.Begun)
            await work.Commit(default);
    }

    /// <summary>Stops the program, and keeps its database.</summary>
    protected async Task Close()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        await Mailbox.DisposeAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await Close();
        await Database.DisposeAsync();
    }
}
