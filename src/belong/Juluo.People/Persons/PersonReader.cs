namespace Juluo.People;

/// <summary>
/// Reads complete cards in one round trip. Four flat lists are joined here rather than in SQL: each is one index scan,
/// even if the planner has no statistics yet of recently filled tables.
/// </summary>
internal sealed class PersonReader(UnitOfWork work)
{
    /// <param name="ids">The people to read, including alumni; null for everyone who is here today.</param>
    /// <param name="looker">The relation of the viewer to each of these people, which determines the fields they see. Null for a fellow member.</param>
    public async Task<List<PersonCard>> Read(
        IReadOnlyCollection<PersonId>? ids,
        CancellationToken stop,
        Func<PersonId, Relation>? looker = null
    )
    {
        await using var batch = new NpgsqlBatch(work.Connection, work.Transaction);
        var of = ids is null ? "" : "and person_id = any($2)";
        var keys = ids?.Select(i => i.Value).Distinct().ToArray();
        var holds = keys is not null && work.Writes;
        if (holds)
            batch.BatchCommands.Add(
                Command("select id from people.person where community_id = $1 and id = any($2) order by id for key share", keys)
            );
        foreach (
            var sql in (string[])
                [
                    $"select person_id, role from people.membership where community_id = $1 {of} order by role",
                    $"select person_id, field, visibility from people.field_visibility where community_id = $1 {of}",
                    $"select person_id, purpose from people.consent where community_id = $1 and withdrawn_at is null {of}",
                    $"""
                        select w.person_id, w.id, w.kind, w.text, w.since, s.id, s.name_zh, s.name_en, w.translation, w.terms, w.closes_on
                        from people.want w
                        left join people.want_skill ws on ws.community_id = w.community_id and ws.want_id = w.id
                        left join people.skill s on s.community_id = w.community_id and s.id = ws.skill_id
                        where w.community_id = $1 and w.ended_at is null {of}
                        order by w.since, w.id, s.id
                        """,
                    $"""
                        select p.id, p.name, p.latin_name, p.email, p.language, p.joined_on, p.state, p.listed, t.id, t.name_zh, t.name_en, p.keeps_profile,
                               f.photo_small, p.merged_into, f.languages
                        from people.person p left join people.trade t on t.community_id = p.community_id and t.id = p.trade_id
                        left join people.profile f on f.community_id = p.community_id and f.person_id = p.id
                        where p.community_id = $1 and {(ids is null ? "p.here" : "p.id = any($2)")}
                        order by p.id
                        """,
                ]
        )
            batch.BatchCommands.Add(Command(sql, keys));

        await using var rows = await batch.ExecuteReaderAsync(stop);
        if (holds)
            await rows.NextResultAsync(stop);
        var roles = await Lists(rows, r => RoleWord.Read(r.GetString(1)), stop);
        var told = await Lists(
            rows,
            r => (Field: FieldVisibility.Field(r.GetString(1)), Chosen: Enum.Parse<Visibility>(r.GetString(2), ignoreCase: true)),
            stop
        );
        var purposes = await Lists(rows, r => r.GetString(1), stop);
        var (needs, offers) = await Postings(rows, stop);
        var professions = new Dictionary<Guid, ProfessionCard>();
        var people = new List<PersonCard>();
        while (await rows.ReadAsync(stop))
        {
            var id = rows.Person(0);
            var sight = new FieldVisibility(
                told.TryGetValue(id, out var chosen) ? chosen.ToDictionary(c => c.Field, c => c.Chosen) : FieldVisibility.Nothing,
                rows.GetBoolean(7),
                gone: rows.GetString(6) == "alumni" && !rows.GetBoolean(11)
            );
            var relation = looker?.Invoke(id) ?? Relation.Member;
            bool Shows(ProfileField field) => sight.Shows(field, relation);
            var agreed = purposes.GetValueOrDefault(id) ?? [];
            people.Add(
                new(
                    Id: id,
                    Name: rows.GetString(1),
                    LatinName: rows.IsDBNull(2) || !Shows(ProfileField.LatinName) ? null : rows.GetString(2),
                    Trade: rows.IsDBNull(8) || !Shows(ProfileField.Trade)
                        ? null
                        : Once(
                            professions,
                            rows.GetGuid(8),
                            key => new ProfessionCard(new(key), new(rows.GetString(9), rows.GetString(10)))
                        ),
                    Roles: roles.GetValueOrDefault(id) ?? [],
                    JoinedOn: LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(5)),
                    State: Enum.Parse<PersonState>(rows.GetString(6), ignoreCase: true),
                    Language: rows.GetString(4),
                    PresenceCounts: agreed.Contains(Purpose.Presence),
                    TiesVisible: agreed.Contains(Purpose.Ties),
                    Listed: rows.GetBoolean(7),
                    Needs: Shows(ProfileField.Needs) ? needs.GetValueOrDefault(id) ?? [] : [],
                    Offers: Shows(ProfileField.Offers) ? offers.GetValueOrDefault(id) ?? [] : [],
                    Email: rows.IsDBNull(3) ? null : rows.GetString(3)
                )
                {
                    RepliesCount = agreed.Contains(Purpose.Replies),
                    KeepsProfile = rows.GetBoolean(11),
                    Photo = rows.IsDBNull(12) || !Shows(ProfileField.Photo) ? null : Profile.AddressOf(id, rows.GetString(12)),
                    MergedInto = rows.IsDBNull(13) ? null : rows.Person(13),
                    Speaks = rows.IsDBNull(14) || !Shows(ProfileField.Languages) ? [] : rows.GetFieldValue<string[]>(14),
                }
            );
        }

        return people;
    }

    private static async Task<Dictionary<PersonId, List<T>>> Lists<T>(
        NpgsqlDataReader rows,
        Func<DbDataReader, T> read,
        CancellationToken stop
    ) =>
        (await rows.Rows(r => (Person: r.Person(0), Value: read(r)), stop))
            .GroupBy(r => r.Person, r => r.Value)
            .ToDictionary(g => g.Key, g => g.ToList());

    private static async Task<(Dictionary<PersonId, List<PostingCard>> Needs, Dictionary<PersonId, List<PostingCard>> Offers)> Postings(
        NpgsqlDataReader rows,
        CancellationToken stop
    )
    {
        var (needs, offers) = (new Dictionary<PersonId, List<PostingCard>>(), new Dictionary<PersonId, List<PostingCard>>());
        var known = new Dictionary<Guid, SkillCard>();
        var (current, skills) = (Guid.Empty, new List<SkillCard>());
        while (await rows.ReadAsync(stop))
        {
            // One row for each skill of a posting; rows of a posting are adjacent.
            if (rows.GetGuid(1) is var id && id != current)
            {
                (current, skills) = (id, []);
                Once(rows.GetString(2) == "need" ? needs : offers, rows.Person(0), _ => [])
                    .Add(
                        new(new(id), rows.GetString(3), skills, rows.Instant(4))
                        {
                            Translation = rows.IsDBNull(8) ? null : rows.GetString(8),
                            Terms = rows.IsDBNull(9) ? null : EnumWord.Read<PostingTerms>(rows.GetString(9)),
                            ClosesOn = rows.IsDBNull(10) ? null : LocalDate.FromDateOnly(rows.GetFieldValue<DateOnly>(10)),
                        }
                    );
            }

            if (!rows.IsDBNull(5))
                skills.Add(Once(known, rows.GetGuid(5), key => new SkillCard(new(key), new(rows.GetString(6), rows.GetString(7)))));
        }

        await rows.NextResultAsync(stop);
        return (needs, offers);
    }

    private static T Once<TKey, T>(Dictionary<TKey, T> kept, TKey key, Func<TKey, T> make)
        where TKey : notnull
    {
        if (!kept.TryGetValue(key, out var value))
            kept.Add(key, value = make(key));
        return value;
    }

    private NpgsqlBatchCommand Command(string sql, Guid[]? ids)
    {
        var command = new NpgsqlBatchCommand(sql) { Parameters = { new() { Value = work.Community.Id.Value } } };
        if (ids is not null)
            command.Parameters.Add(new() { Value = ids });
        return command;
    }
}
