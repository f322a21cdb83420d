namespace Juluo.Postgres;

/// <summary>A person to erase, and the places in the modules' tables that contain the person's key or name.</summary>
public sealed class ErasureSubject
{
    private readonly UnitOfWork work;
    private readonly Traces traces;

    private ErasureSubject(UnitOfWork work, Traces traces, Columns columns, PersonalDataField people) =>
        (this.work, this.traces, Columns, People) = (work, traces, columns, people);

    public Columns Columns { get; }

    /// <summary>The declaration of the table whose rows are the people themselves.</summary>
    public PersonalDataField People { get; }

    /// <summary>The person's keys: several if rows were recognised as the same human being.</summary>
    public IReadOnlyList<PersonId> Keys => [.. traces.Keys.Select(k => new PersonId(k))];

    /// <summary>Finds a person, to show their personal data. Null if there is no such person in this community.</summary>
    public static Task<ErasureSubject?> Find(UnitOfWork work, App app, PersonId person, CancellationToken stop) =>
        Find(work, app, person, new(""), stop);

    /// <summary>Finds a person and locks their rows until the end of the unit of work.</summary>
    public static Task<ErasureSubject?> Hold(UnitOfWork work, App app, PersonId person, CancellationToken stop) =>
        Find(work, app, person, new("for update"), stop);

    private static async Task<ErasureSubject?> Find(UnitOfWork work, App app, PersonId person, Sql held, CancellationToken stop)
    {
        var people = app.Holdings.Single(h => h.IsListOfPeople);
        var (key, table) = (new Sql(people.Columns[0]), new Sql(people.Table));
        Statement same = people.Same is { } column
            ? (Statement)
                $"union select p.{key} from {table} p join own on p.{new Sql(column)} = own.{key} where p.community_id = {work.Community}"
            : $"";
        var names = new Sql(string.Join(", ", people.Names.Select(n => $"{n}::text")));
        var found = await work.List(
            $"""
            with recursive own ({key}) as (select {key} from {table} where community_id = {work.Community} and {key} = {person} {same})
            select {key}, {names} from {table} where community_id = {work.Community} and {key} in (select {key} from own) {held}
            """,
            r =>
                (
                    r.GetGuid(0),
                    Enumerable.Range(1, people.Names.Count).Where(c => !r.IsDBNull(c)).Select(c => r.GetString(c).Trim()).ToList()
                ),
            stop
        );
        if (found.Count == 0)
            return null;
        var words = found.SelectMany(f => f.Item2).Where(w => w.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var columns = await Columns.Read(work, [.. app.Holdings.Select(h => h.Table).Distinct(StringComparer.Ordinal)], stop);
        return new(work, new([.. found.Select(f => f.Item1)], words), columns, people);
    }

    /// <summary>Returns the SQL condition for rows about the person, for <see cref="Command"/>: $2 are the keys, $3 and $4 the patterns, $5 the names.</summary>
    public string About(PersonalDataField holding) =>
        $"({string.Join(" or ", holding.Columns.Select(c => Named(holding, c)).Concat(holding.Texts.Select(c => Mentioned(holding, c))))})";

    /// <summary>Returns a command with the community as $1, and the parameters of <see cref="About"/>.</summary>
    public NpgsqlCommand Command(string sql) =>
        work.Command(sql, work.Community.Id.Value, traces.Keys.ToArray(), traces.Exact, traces.WithNames, traces.Names);

    public async Task Do(string sql, CancellationToken stop)
    {
        await using var command = Command(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(stop);
    }

    private string Named(PersonalDataField holding, string column) =>
        Columns.Type(holding.Table, column) is "uuid[]" ? $"{column} && $2" : $"{column} = any($2)";

    private string Mentioned(PersonalDataField holding, string column)
    {
        var pattern = holding.ByName ? "$4" : "$3";
        return Columns.Type(holding.Table, column) switch
        {
            // In JSON a name is a separate value, so it must match entirely.
            "jsonb" => $"""
                ({column}::text ~* $3 or exists (
                  select from jsonb_path_query({column}, 'strict $.**') as v (said) where jsonb_typeof(v.said) = 'string' and v.said #>> '{"{}"}' = any($5)))
                """,
            "text[]" => $"array_to_string({column}, ' ') ~* {pattern}",
            _ => $"{column} ~* {pattern}",
        };
    }
}
