using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Lens.Tests;

/// <summary>People who interact, and helpers to record it.</summary>
internal static class Neighbours
{
    /// <summary>Adds people with both consents, and returns their keys.</summary>
    public static Task<PersonId[]> Add(
        this Ground ground,
        Community community,
        int count,
        bool counts = true,
        bool visible = true,
        int professions = 3
    ) =>
        ground.In(
            community,
            async services =>
                (
                    await services
                        .GetRequiredService<ArrivalsFacade>()
                        .AddMany(
                            [
                                .. Enumerable
                                    .Range(0, count)
                                    .Select(k => new NewPerson($"Person {k}", new LocalDate(2026, 1, 5))
                                    {
                                        PresenceCounts = counts,
                                        TiesVisible = visible,
                                        Trade = new LocalizedText($"業別{k % professions}", $"Trade {k % professions}"),
                                    }),
                            ],
                            default
                        )
                ).Value
        );

    public static Task<long> Tell(this Ground ground, Community community, params Interaction[] interactions) =>
        ground.In(community, services => services.GetRequiredService<Ledger>().Keep(interactions, default));

    public static Task Compute(this Ground ground, Community community) =>
        ground.In(community, services => ActivatorUtilities.CreateInstance<ComputeTies>(services).Run(community, default));

    public static Task<NetworkView> Network(this Ground ground, Community community) =>
        ground.In(community, services => services.GetRequiredService<NetworkLens>().Latest(default));

    public static Interaction Sat(Instant at, PersonId a, PersonId b, double minutes = 60, string zone = "安靜區", int present = 2) =>
        new(at, InteractionKind.CoPresence, a, b, minutes, zone, present, "test", $"{at} {a} {b}");

    public static Interaction Dealt(Instant at, InteractionKind kind, PersonId a, PersonId b, double minutes = 0) =>
        new(at, kind, a, b, minutes, null, 2, "test", $"{kind} {at} {a} {b}");
}
