namespace Juluo.People;

/// <summary>
/// Searches the fields that people show to the reader. Pages continue after their last row, and the counts beside the filters say how many people
/// there would be with each filter, other filters unchanged.
/// </summary>
internal sealed class DirectorySearch(UnitOfWork work, Clock clock)
{
    public sealed record Asked(
        string[] Words,
        IReadOnlySet<PersonId> Tied,
        Guid[]? Trades,
        Guid? Skill,
        string? Language,
        Availability? Availability,
        Role? Role,
        After? After,
        int Most
    );

    /// <summary>The position after which a page continues: the last row of the previous page.</summary>
    public sealed record After(bool ByName, string Name, PersonId Person);

    /// <param name="Rows">The rows; one more than asked for if there are more.</param>
    /// <param name="Nearly">True if nothing matches the words as typed and these rows are similar.</param>
    public sealed record Found(IReadOnlyList<After> Rows, int Count, bool Nearly, Counts By);

    public sealed record Counts(
        IReadOnlyDictionary<Guid, int> Trade,
        IReadOnlyDictionary<Guid, int> Skill,
        IReadOnlyDictionary<string, int> Language,
        IReadOnlyDictionary<string, int> Availability,
        IReadOnlyDictionary<string, int> Role
    );

    // People with the exact words. $8 is the query, $9 the people tied to the reader.
    private const string Exactly = """
        hit as materialized (
          select person_id, bool_or(by_name) as by_name from (
            select person_id, by_name from people.found($8::text::tsquery)
            union all
            select person_id, false from people.finding where community_id = $1 and person_id = any($9) and present and for_ties @@ $8::text::tsquery) as h
          group by person_id),
        """;

    // People with each of the words $8 or one like it, and $9: people with similar names.
    private const string Nearly = """
        hit as materialized (
          select person_id, bool_or(by_name) as by_name from (
            (select person_id, false as by_name from unnest($8::text[]) as word, people.found_nearly(word)
             group by person_id having count(distinct word) = cardinality($8::text[]))
            union all
            select person_id, true from people.finding where community_id = $1 and person_id = any($9) and present) as h
          group by person_id),
        """;

    /// <summary>
    /// All candidates, with one column per chosen filter that says whether they pass it. Filters that are not chosen have no column:
    /// the planner would estimate each at one half, and ten thousand people at a few hundred.
    /// </summary>
    private static string All(string hit, Asked asked) =>
        $"""
            with {hit} fits as materialized (
              select f.person_id, f.name, f.trade_id, f.skill_ids, f.languages, {(
                hit == "" ? "false" : "hit.by_name"
            )} as by_name, {Says} as availability
                {(asked.Trades is null ? "" : ", coalesce(f.trade_id = any($2), false) as t")}
                {(asked.Skill is null ? "" : ", $3 = any(f.skill_ids) as s")}
                {(asked.Language is null ? "" : ", $4 = any(f.languages) as l")}
                {(asked.Availability is null ? "" : $", coalesce({Says} = $5, false) as a")}
                {(asked.Role is null ? "" : $", {Holds} as r")}
              from people.finding f {(hit == "" ? "" : "join hit on hit.person_id = f.person_id")}
              where f.community_id = $1 and f.present)
            """;

    private const string Says = "case when f.availability = 'quiet' and f.quiet_until <= $7 then null else f.availability end";

    private const string Holds =
        "exists (select from people.membership m where m.community_id = $1 and m.person_id = f.person_id and m.role = $6)";

    /// <summary>Returns the condition that all chosen filters pass, except for one.</summary>
    private static string Fit(Asked asked, char but = ' ')
    {
        var chosen = new (char Mark, bool Is)[]
        {
            ('t', asked.Trades is not null),
            ('s', asked.Skill is not null),
            ('l', asked.Language is not null),
            ('a', asked.Availability is not null),
            ('r', asked.Role is not null),
        };
        return string.Concat(chosen.Where(c => c.Is && c.Mark != but).Select(c => $" and {c.Mark}"));
    }

    private static string CountsSql(string hit, Asked asked) =>
        All(hit, asked)
        + $"""
            select (select count(*) from fits where true{Fit(asked)})::int,
              (select jsonb_object_agg(k, n) from (select trade_id::text as k, count(*) as n from fits where trade_id is not null{Fit(
                asked,
                't'
            )} group by 1) as x)::text,
              (select jsonb_object_agg(k, n) from (select k::text, count(*) as n from (select unnest(skill_ids) as k from fits where true{Fit(
                asked,
                's'
            )}) as u group by k order by 2 desc, 1 limit 16) as x)::text,
              (select jsonb_object_agg(k, n) from (select k, count(*) as n from (select unnest(languages) as k from fits where true{Fit(
                asked,
                'l'
            )}) as u group by k) as x)::text,
              (select jsonb_object_agg(k, n) from (select availability as k, count(*) as n from fits where availability is not null{Fit(
                asked,
                'a'
            )} group by 1) as x)::text,
              (select jsonb_object_agg(k, n) from (select m.role as k, count(*) as n from fits join people.membership m on m.community_id = $1 and m.person_id = fits.person_id
                where true{Fit(asked, 'r')} group by 1) as x)::text
            """;

    // Without words the index provides the order.
    private static string InOrder(Asked asked) =>
        $"""
            select false, f.name, f.person_id from people.finding f
            where f.community_id = $1 and f.present
              {(asked.Trades is null ? "" : "and f.trade_id = any($2)")} {(asked.Skill is null ? "" : "and $3 = any(f.skill_ids)")}
              {(asked.Language is null ? "" : "and $4 = any(f.languages)")} {(asked.Availability is null ? "" : $"and {Says} = $5")}
              {(asked.Role is null ? "" : $"and {Holds}")}
              and ($8::text is null or (f.name collate "zh-Hant-x-icu", f.person_id) > ($8 collate "zh-Hant-x-icu", $9::uuid))
            order by f.name collate "zh-Hant-x-icu", f.person_id limit $10
            """;

    // With words there are few rows to sort, and both queries share one scan.
    private static string CountsAndRows(string hit, Asked asked) =>
        CountsSql(hit, asked)
        + $"""
            , (select jsonb_agg(jsonb_build_object('byName', by_name, 'name', name, 'person', person_id)) from (
                select by_name, name, person_id from fits
                where ($10::text is null or (not by_name, name collate "zh-Hant-x-icu", person_id) > (not $12::boolean, $10 collate "zh-Hant-x-icu", $11::uuid))
                  {Fit(asked)}
                order by not by_name, name collate "zh-Hant-x-icu", person_id limit $13) as r)::text
            """;

    public async Task<Found> Find(Asked asked, CancellationToken stop)
    {
        if (asked.Words.Length == 0)
            return await Read("", null, asked, [], nearly: false, stop);
        var question = await Question(asked.Words, stop);
        if (question is null)
            return new([], 0, false, new(Empty<Guid>(), Empty<Guid>(), Empty<string>(), Empty<string>(), Empty<string>()));
        var exact = await Read(Exactly, question, asked, asked.Tied, nearly: false, stop);
        if (exact.Count > 0 || exact.By.Trade.Count + exact.By.Role.Count > 0)
            return exact;
        // No one uses these words: looks for other words for the same thing, also in the other language.
        var widened = WidenedQuestion.Of(string.Join(' ', asked.Words));
        foreach (var other in new[] { widened.Strict, widened.Loose, widened.Near }.OfType<string>().Distinct(StringComparer.Ordinal))
            if (await Read(Exactly, other, asked, asked.Tied, nearly: true, stop) is { Count: > 0 } found)
                return found;
        return await Read(Nearly, null, asked, await new MistypedNames(work).Find(asked.Words, stop), nearly: true, stop);
    }

    private async Task<Found> Read(
        string hit,
        string? question,
        Asked asked,
        IReadOnlyCollection<PersonId> among,
        bool nearly,
        CancellationToken stop
    )
    {
        await using var batch = new NpgsqlBatch(work.Connection, work.Transaction) { Timeout = work.Patience };
        var counts = Command(hit == "" ? CountsSql(hit, asked) : CountsAndRows(hit, asked), asked);
        batch.BatchCommands.Add(counts);
        var rows = counts;
        if (hit == "")
            batch.BatchCommands.Add(rows = Command(InOrder(asked), asked));
        else
        {
            if (hit == Exactly)
                Add(counts, question, NpgsqlTypes.NpgsqlDbType.Text);
            else
                Add(counts, asked.Words);
            Add(counts, among.Select(p => p.Value).ToArray());
        }

        Add(rows, asked.After?.Name, NpgsqlTypes.NpgsqlDbType.Text);
        Add(rows, asked.After?.Person.Value, NpgsqlTypes.NpgsqlDbType.Uuid);
        if (hit != "")
            Add(rows, asked.After?.ByName, NpgsqlTypes.NpgsqlDbType.Boolean);
        Add(rows, asked.Most + 1);
        await using var reader = await batch.ExecuteReaderAsync(stop);
        await reader.ReadAsync(stop);
        var count = reader.GetInt32(0);
        Dictionary<TKey, int> By<TKey>(int column)
            where TKey : notnull =>
            reader.IsDBNull(column) ? [] : JsonSerializer.Deserialize<Dictionary<TKey, int>>(reader.GetString(column), Json.Options)!;
        var by = new Counts(By<Guid>(1), By<Guid>(2), By<string>(3), By<string>(4), By<string>(5));
        if (hit != "")
            return new(
                reader.IsDBNull(6) ? [] : JsonSerializer.Deserialize<List<After>>(reader.GetString(6), Json.Options)!,
                count,
                nearly,
                by
            );
        await reader.NextResultAsync(stop);
        var found = new List<After>();
        while (await reader.ReadAsync(stop))
            found.Add(new(reader.GetBoolean(0), reader.GetString(1), reader.Person(2)));
        return new(found, count, nearly, by);
    }

    private NpgsqlBatchCommand Command(string sql, Asked asked)
    {
        var command = new NpgsqlBatchCommand(sql);
        Add(command, work.Community.Id.Value);
        Add(command, asked.Trades, NpgsqlTypes.NpgsqlDbType.Array | NpgsqlTypes.NpgsqlDbType.Uuid);
        Add(command, asked.Skill, NpgsqlTypes.NpgsqlDbType.Uuid);
        Add(command, asked.Language, NpgsqlTypes.NpgsqlDbType.Text);
        Add(command, asked.Availability is { } says ? Snake.Case(says.ToString()) : null, NpgsqlTypes.NpgsqlDbType.Text);
        Add(command, asked.Role is { } role ? RoleWord.Of(role) : null, NpgsqlTypes.NpgsqlDbType.Text);
        Add(command, clock.Now.ToDateTimeUtc());
        return command;
    }

    /// <summary>Returns the full-text query for the words, or null if they contain no word.</summary>
    private Task<string?> Question(string[] words, CancellationToken stop) =>
        work.Find<string>($"select people.asked({string.Join(' ', words)})::text", stop);

    private static Dictionary<TKey, int> Empty<TKey>()
        where TKey : notnull => [];

    private static void Add(NpgsqlBatchCommand command, object? value, NpgsqlTypes.NpgsqlDbType? type = null)
    {
        var parameter = new NpgsqlParameter { Value = value ?? DBNull.Value };
        if (type is { } known)
            parameter.NpgsqlDbType = known;
        command.Parameters.Add(parameter);
    }
}
