using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Testing;

/// <summary>Communities and people for tests.</summary>
internal static class Neighbourhood
{
    private static int made;

    /// <summary>A community for one test.</summary>
    public static Task<Community> Found(this Ground ground, string name) => Found(ground.Services, name);

    public static Task<Community> Found(IServiceProvider services, string name) =>
        services
            .GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(services.GetRequiredService<Clock>()),
                    $"place-{Interlocked.Increment(ref made)}",
                    new(name),
                    new("一起工作的地方", "A place to work together"),
                    "Asia/Taipei",
                    "TWD"
                ),
                default
            );

    /// <summary>Runs one unit of work with the directory of a community, and commits it.</summary>
    public static Task<T> Directory<T>(this Ground ground, Community community, Func<PeopleFacade, Task<T>> act) =>
        ground.In(community, s => act(s.GetRequiredService<PeopleFacade>()));

    /// <summary>The same with arrivals.</summary>
    public static Task<T> Directory<T>(this Ground ground, Community community, Func<ArrivalsFacade, Task<T>> act) =>
        ground.In(community, s => act(s.GetRequiredService<ArrivalsFacade>()));

    /// <summary>The same with consents.</summary>
    public static Task<T> Directory<T>(this Ground ground, Community community, Func<ConsentsFacade, Task<T>> act) =>
        ground.In(community, s => act(s.GetRequiredService<ConsentsFacade>()));

    /// <summary>The same with the list of professions.</summary>
    public static Task<T> Professions<T>(this Ground ground, Community community, Func<ProfessionsFacade, Task<T>> act) =>
        ground.In(community, s => act(s.GetRequiredService<ProfessionsFacade>()));

    public static NewPerson Someone(string name) => new(name, new LocalDate(2025, 9, 1));

    public static Caller AsCaller(this Community community, PersonId person) =>
        Caller.Visitor(community, Languages.Chinese) with
        {
            Person = person,
            Permissions = new HashSet<string>(StringComparer.Ordinal)
            {
                CircleRights.TakePartIn,
                CircleRights.Vote,
                OrganisationRights.Own,
            },
        };
}
