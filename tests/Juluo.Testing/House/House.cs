using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Juluo.Testing;

/// <summary>A community with one site and some people, who act through the slices of the program.</summary>
internal sealed class House(Ground ground, Community here, SiteId site, List<PersonId> people)
{
    private static int made;

    public Community Here => here;

    public SiteId Site => site;

    public List<PersonId> People => people;

    /// <summary>The current time, in Taipei: Thursday, 19 November 2026, 11:20, unless the test moved it.</summary>
    public Instant Now => ground.Services.GetRequiredService<Clock>().Now;

    /// <summary>A clock fixed at the current time.</summary>
    public Clock Clock() => new(new TestTime(Now.ToDateTimeOffset()));

    public static async Task<House> Of(Ground ground, int members = 2, string zone = "Asia/Taipei")
    {
        var clock = ground.Services.GetRequiredService<Clock>();
        var slug = $"house-{Interlocked.Increment(ref made)}";
        var here = await ground
            .Services.GetRequiredService<Communities>()
            .Found(
                new(
                    Id.New<CommunityId>(clock),
                    slug,
                    new("河岸", "Riverside"),
                    new("一起工作的地方。", "A place to work together."),
                    zone,
                    "TWD"
                ),
                default
            );
        var site = new SiteId(Guid.CreateVersion7());
        await ground.In(
            here,
            async s =>
                (
                    await s.GetRequiredService<Juluo.Web.Sites>().Keep(new(site, "main", new("本館", "Main house"), zone, null), default)
                ).Errors.ShouldBeEmpty()
        );
        var added = await ground.In(
            here,
            s =>
                s.GetRequiredService<ArrivalsFacade>()
                    .AddMany(
                        [
                            .. Enumerable
                                .Range(1, members)
                                .Select(i => new NewPerson($"住民{i:D2}", new LocalDate(2025, 9, 1)) { Email = $"{slug}-{i}@example.org" }),
                        ],
                        default
                    )
        );
        return new House(ground, here, site, [.. added.Value]);
    }

    /// <summary>Runs a slice for a person, in a unit of work that is committed on success. They have the route's permission if it can be held at single sites: the slice checks it again.</summary>
    public Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(PersonId who, TInput input, params string[] permissions)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(here, s => s.Ask<TSlice, TInput, TOutput>(input, As(who, [.. permissions, .. Asked<TSlice>()])));

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(PersonId who, TInput input, params string[] permissions)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(who, input, permissions);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }

    private static IEnumerable<string> Asked<TSlice>()
    {
        if (RouteAttribute.Of(typeof(TSlice)) is { AtSite: true } route)
            yield return route.Requires;
        if (typeof(TSlice).GetCustomAttributes(typeof(WidgetAttribute), false) is [WidgetAttribute { AtSite: true } widget])
            yield return widget.Requires;
    }

    /// <summary>The same for a person without an account.</summary>
    public Task<Outcome<TOutput>> Visit<TSlice, TInput, TOutput>(TInput input)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(here, s => s.Ask<TSlice, TInput, TOutput>(input, Caller.Visitor(here, Languages.Chinese)));

    /// <summary>Everyone may book; <paramref name="more"/> are further permissions.</summary>
    public Caller As(PersonId who, params string[] more) =>
        Caller.Visitor(here, Languages.Chinese) with
        {
            Person = who,
            Permissions = new HashSet<string>([SpacesModule.Book, .. more]),
        };

    public Task<ResourceId> Add(ResourceKind kind, int units = 1, int? seats = null, params (ResourceId Part, int Units)[] parts) =>
        ground.In(
            here,
            s =>
                new ResourceStore(s.GetRequiredService<UnitOfWork>(), s.GetRequiredService<Clock>()).Add(
                    new(site, kind, new(new($"{kind} {Interlocked.Increment(ref made)}"), Seats: seats), units) { Parts = parts },
                    default
                )
        );

    /// <summary>Books a time of a day in the site's local time.</summary>
    public Task<Outcome<BookResource.Output>> Book(PersonId who, ResourceId what, LocalDate on, string from, string to) =>
        Do<BookResource, BookResource.Input, BookResource.Output>(
            who,
            new(what)
            {
                On = on,
                From = from,
                To = to,
            }
        );

    /// <summary>Runs SQL with the pages' own role; $1 is the community.</summary>
    public Task<int> Sql(string sql, params object?[] values) =>
        ground.In(
            here,
            async s =>
            {
                await using var command = s.GetRequiredService<UnitOfWork>().Command(sql, [here.Id.Value, .. values]);
                return await command.ExecuteNonQueryAsync();
            }
        );

    /// <summary>Uses the stores of a module, in a unit of work.</summary>
    public Task<T> In<T>(Func<UnitOfWork, Task<T>> action) => ground.In(here, s => action(s.GetRequiredService<UnitOfWork>()));

    public Task Run<TJob>()
        where TJob : Job => ground.In(here, s => ActivatorUtilities.CreateInstance<TJob>(s).Run(here, default));

    /// <summary>Handles the unhandled facts of a kind in order, as the worker does.</summary>
    public Task Hear<TFact, TReaction>()
        where TFact : IFact
        where TReaction : Reaction<TFact> =>
        ground.In(
            here,
            async s =>
            {
                await using var take = s.GetRequiredService<UnitOfWork>()
                    .Command(
                        "update delivery.outbox set done_at = made_at where community_id = $1 and kind = $2 and done_at is null returning id, payload::text",
                        here.Id.Value,
                        NamedAttribute.Of<TFact>()
                    );
                foreach (var (_, payload) in (await take.List(r => (Id: r.GetGuid(0), r.GetString(1)), default)).OrderBy(f => f.Id))
                    await ActivatorUtilities
                        .CreateInstance<TReaction>(s)
                        .React(System.Text.Json.JsonSerializer.Deserialize<TFact>(payload, Json.Options)!, default);
            }
        );
}
