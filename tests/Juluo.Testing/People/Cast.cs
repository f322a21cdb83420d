using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Juluo.Testing;

/// <summary>People of a community, who act through the slices of the program with the permissions of one module.</summary>
/// <param name="may">The permissions of each of them.</param>
internal abstract class Cast(Ground ground, Community here, IReadOnlyList<PersonId> people, params string[] may)
{
    public Ground Ground => ground;

    public Community Here => here;

    public List<PersonId> People { get; } = [.. people];

    public LocalDate Today => ground.In(here, s => Task.FromResult(s.GetRequiredService<Clock>().Today(here.Zone))).Result;

    /// <summary>A new community with this many people who agree that their presence counts.</summary>
    protected static async Task<(Community Here, IReadOnlyList<PersonId> People)> Gather(Ground ground, string name, int members)
    {
        var here = await ground.Found(name);
        var added = await ground.Directory(
            here,
            d =>
                d.AddMany(
                    [
                        .. Enumerable
                            .Range(1, members)
                            .Select(i =>
                                Neighbourhood.Someone($"夥伴{i:D2}") with
                                {
                                    Email = $"p{i}@example.org",
                                    PresenceCounts = true,
                                    Roles = [Role.Member],
                                }
                            ),
                    ],
                    default
                )
        );
        return (here, added.Value);
    }

    /// <summary>The name with which a person signs.</summary>
    public string NameOf(PersonId person) => $"夥伴{People.IndexOf(person) + 1:D2}";

    /// <param name="who">The caller; null for a visitor.</param>
    /// <param name="also">Further permissions of this caller.</param>
    public Task<Outcome<TOutput>> Do<TSlice, TInput, TOutput>(PersonId? who, TInput input, params string[] also)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull =>
        ground.InOrNot(
            here,
            s =>
            {
                // A request provides the texts of its reader; here there is no request.
                object[] given = typeof(TSlice).GetConstructors()[0].GetParameters().Any(p => p.ParameterType == typeof(Words))
                    ? [new Words(s.GetRequiredService<Catalogue>(), Languages.English, here.Zone)]
                    : [];
                var caller = who is { } person
                    ? here.AsCaller(person) with
                    {
                        Permissions = new HashSet<string>([.. may, .. also], StringComparer.Ordinal),
                    }
                    : Caller.Visitor(here, Languages.English);
                return s.Ask<TSlice, TInput, TOutput>(input, caller, given);
            }
        );

    public async Task<TOutput> Good<TSlice, TInput, TOutput>(PersonId? who, TInput input, params string[] also)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull
    {
        var outcome = await Do<TSlice, TInput, TOutput>(who, input, also);
        outcome.Errors.ShouldBeEmpty();
        return outcome.Value;
    }

    public async Task<Error> Bad<TSlice, TInput, TOutput>(PersonId? who, TInput input, params string[] also)
        where TSlice : Slice<TInput, TOutput>
        where TInput : notnull
        where TOutput : notnull => (await Do<TSlice, TInput, TOutput>(who, input, also)).Errors.Single();

    /// <summary>The kind and page of each item that waits for a person.</summary>
    public async Task<List<(string Kind, string Path)>> Waits(PersonId who) =>
        [.. (await Good<ShowWaiting, Nothing, ShowWaiting.Output>(who, new())).Items.Select(i => (i.Kind, i.Path))];

    public Task Run<TJob>()
        where TJob : Job => ground.In(here, s => ActivatorUtilities.CreateInstance<TJob>(s).Run(here, default));

    public void Pass(Duration time) => ground.Time.Pass(time.ToTimeSpan());

    /// <summary>Runs SQL with the pages' own role, to test what even a faulty page could not do.</summary>
    public Task<int> Sql(string sql, params object?[] values) =>
        ground.In(
            here,
            async s =>
            {
                await using var command = s.GetRequiredService<UnitOfWork>().Command(sql, [here.Id.Value, .. values]);
                return await command.ExecuteNonQueryAsync();
            }
        );

    /// <summary>The name of the constraint by which the database refuses.</summary>
    public async Task<string?> Refused(string sql, params object?[] values) =>
        (await Should.ThrowAsync<PostgresException>(Sql(sql, values))).ConstraintName;

    /// <summary>Waits until a statement about a table waits for a lock of another.</summary>
    public async Task UntilOneWaitsFor(string table)
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (
                await ground.Database.Ask<bool>(
                    "select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%' || $1 || '%')",
                    table
                )
            )
                return;
            await Task.Delay(20);
        }

        throw new TimeoutException($"No statement waits for {table}.");
    }

    public Task<List<T>> Rows<T>(Func<UnitOfWork, Task<List<T>>> read) => ground.In(here, s => read(s.GetRequiredService<UnitOfWork>()));

    /// <summary>The published evidence.</summary>
    public Task<List<string>> Interactions() =>
        Rows(work =>
            work.List<string>(
                $"select payload::text from delivery.outbox where community_id = {here} and kind = 'interaction' order by id",
                default
            )
        );

    /// <summary>The sentences of a person's notifications, the latest last.</summary>
    public Task<List<string>> Told(PersonId who) =>
        Rows(work =>
            work.List<string>(
                $"select sentence from delivery.notification where community_id = {here} and person_id = {who} order by id",
                default
            )
        );
}
