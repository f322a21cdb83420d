using Juluo.Host;
using Juluo.Kernel;
using Juluo.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.People.Tests;

/// <summary>The program without its web, on a database of its own: two communities, and a clock that the test sets.</summary>
public sealed class Ground : IAsyncLifetime
{
    private static int made;
    private ServiceProvider? services;

    public Database Database { get; } = new();

    public StillTime Time { get; } = new(DateTimeOffset.Parse("2026-03-05T11:20:00+08:00", System.Globalization.CultureInfo.InvariantCulture));

    public IServiceProvider Services => services!;

    public Community Riverside { get; private set; } = null!;

    public Community Laneside { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Database.InitializeAsync();
        services = new ServiceCollection().AddGround(Rooms.Build(), Database.ConnectionString, Time, Path.GetTempPath()).BuildServiceProvider();
        Riverside = await Found("riverside", "河岸共作室");
        Laneside = await Found("laneside", "巷口共創");
    }

    public async Task<Community> Found(string slug, string name)
    {
        var clock = Services.GetRequiredService<Clock>();
        var number = Interlocked.Increment(ref made);
        return await Services
            .GetRequiredService<Communities>()
            .Found(new(Id.New<CommunityId>(clock), $"{slug}-{number}", name, slug, "一起工作的地方", "A place to work together", "Asia/Taipei", "TWD"), default);
    }

    /// <summary>One unit of work in a community, kept.</summary>
    public async Task<T> In<T>(Community community, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<Work>();
        await work.Begin(community, default);
        var result = await act(scope.ServiceProvider);
        await work.Commit(default);
        return result;
    }

    /// <summary>One unit of work with the directory of a community, kept.</summary>
    public Task<T> Directory<T>(Community community, Func<PeopleDirectory, Task<T>> act) => In(community, s => act(s.GetRequiredService<PeopleDirectory>()));

    public async Task DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await Database.DisposeAsync();
    }

    public static NewPerson Someone(string name) => new(name, new LocalDate(2025, 9, 1));
}
