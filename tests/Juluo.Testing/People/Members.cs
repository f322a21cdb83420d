using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Testing;

/// <summary>People with needs and offers, and helpers for tests about them.</summary>
internal static class Members
{
    public static async Task<PersonId[]> Of(Ground ground, Community community, params string[] names) =>
        (await ground.In(community, s => s.GetRequiredService<ArrivalsFacade>().AddMany([.. names.Select(Named)], default))).Value;

    public static NewPerson Named(string name) =>
        new(name, new LocalDate(2026, 1, 5))
        {
            Email = $"{name}@example.org",
            Trade = new LocalizedText(name + "業", name + " trade"),
            PresenceCounts = true,
            TiesVisible = true,
            Language = Languages.English,
            Needs = [new NewPosting($"a {name} need", [new LocalizedText($"{name} skill")])],
            Offers = [new NewPosting($"a {name} offer", [new LocalizedText($"{name} craft")])],
        };

    public static Caller As(this Community community, PersonId person) =>
        new(
            community,
            person,
            "somebody",
            new HashSet<Role> { Role.Operator },
            new HashSet<string>(StringComparer.Ordinal) { MatchingRights.Introduce, NeedsRights.Own },
            Languages.English
        );

    /// <summary>One request: committed if it succeeds, rolled back if it fails.</summary>
    public static async Task<Outcome<TOut>> Do<TSlice, TIn, TOut>(this Ground ground, Caller caller, TIn input)
        where TSlice : Slice<TIn, TOut>
        where TIn : notnull
        where TOut : notnull
    {
        await using var scope = ground.Services.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await work.Begin(caller.Community, default);
        scope.ServiceProvider.GetRequiredService<CurrentCaller>().Caller = caller;
        var outcome = await scope.ServiceProvider.Ask<TSlice, TIn, TOut>(input, caller);
        if (outcome.Failed)
            await work.Rollback();
        else
            await work.Commit(default);
        return outcome;
    }

    public static Task Run<TJob>(this Ground ground, Community community)
        where TJob : Job => ground.In(community, s => ActivatorUtilities.CreateInstance<TJob>(s).Run(community, default));

    /// <summary>Passes a fact to a reaction, as the outbox does.</summary>
    public static Task Hear<TReaction, TFact>(this Ground ground, Community community, TFact fact)
        where TReaction : Reaction<TFact>
        where TFact : IFact => ground.In(community, s => ActivatorUtilities.CreateInstance<TReaction>(s).React(fact, default));

    public static Instant Now(this Ground ground) => Instant.FromDateTimeOffset(ground.Time.GetUtcNow());
}
