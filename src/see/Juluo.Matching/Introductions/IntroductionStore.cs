namespace Juluo.Matching;

/// <summary>Stores introductions. A pair has at most one live introduction, asked or accepted (<c>one_live_introduction_of_a_pair</c>).</summary>
internal sealed class IntroductionStore(UnitOfWork work)
{
    private static readonly Sql Columns = new(
        "id, suggestion_id, a, b, made_by, note, reasons, state, hushed, asked_at, expires_at, accepted_at, met_at, useful_at, exchange_at, project_at, ended_at"
    );

    /// <returns>False if the two already have a live introduction, or the suggestion has one. The database enforces this.</returns>
    public async Task<bool> Add(Introduction i, CancellationToken stop)
    {
        var reasons = JsonSerializer.Serialize(i.Reasons, Json.Options);
        return await work.Do(
                $"""
                insert into matching.introduction (community_id, {Columns})
                values ({work.Community}, {i.Id}, {i.Suggestion}, {i.A}, {i.B}, {i.MadeBy}, {i.Note}, {reasons}::jsonb, {i.State},
                  {i.Hushed}, {i.AskedAt}, {i.ExpiresAt}, {i.AcceptedAt}, {i.MetAt}, {i.UsefulAt}, {i.ExchangeAt},
                  {i.ProjectAt}, {i.EndedAt}) on conflict do nothing
                """,
                stop
            ) == 1;
    }

    public async Task<Introduction?> Find(IntroductionId id, CancellationToken stop) =>
        (await Select($"id = {id}", stop)).SingleOrDefault();

    /// <summary>Finds the introduction and locks its row until this unit of work ends, so that two concurrent answers are handled one after the other.</summary>
    public async Task<Introduction?> Lock(IntroductionId id, CancellationToken stop) =>
        (await Select($"id = {id} for update", stop)).SingleOrDefault();

    public Task<List<Introduction>> Of(PersonId person, CancellationToken stop) =>
        Select($"(a = {person} or b = {person}) order by asked_at desc limit 200", stop);

    /// <summary>Returns the people with whom a person has a live introduction: asked, or accepted and not met yet.</summary>
    public Task<List<PersonId>> LiveWith(PersonId person, CancellationToken stop) =>
        work.List<PersonId>(
            $"""
            select case when a = {person} then b else a end from matching.introduction
            where community_id = {work.Community} and (a = {person} or b = {person}) and state in ('asked', 'accepted')
            """,
            stop
        );

    public Task<List<Introduction>> Select(Statement where, CancellationToken stop) =>
        work.List($"select {Columns} from matching.introduction where community_id = {work.Community} and {where}", Read, stop);

    /// <summary>Saves the state and the times at which stages were reached.</summary>
    public Task Save(Introduction i, CancellationToken stop) =>
        work.Do(
            $"""
            update matching.introduction set state = {i.State}, accepted_at = {i.AcceptedAt}, met_at = {i.MetAt},
              useful_at = {i.UsefulAt}, exchange_at = {i.ExchangeAt}, project_at = {i.ProjectAt}, ended_at = {i.EndedAt}
            where community_id = {work.Community} and id = {i.Id}
            """,
            stop
        );

    private static Introduction Read(DbDataReader row) =>
        new(
            new(row.GetGuid(0)),
            row.IsDBNull(1) ? null : new SuggestionId(row.GetGuid(1)),
            row.Person(2),
            row.Person(3),
            row.IsDBNull(4) ? null : row.Person(4),
            row.GetString(5),
            JsonSerializer.Deserialize<List<Reason>>(row.GetString(6), Json.Options)!,
            Enum.Parse<IntroductionState>(row.GetString(7), ignoreCase: true),
            row.GetBoolean(8),
            row.Instant(9),
            row.Instant(10),
            At(row, 11),
            At(row, 12),
            At(row, 13),
            At(row, 14),
            At(row, 15),
            At(row, 16)
        );

    private static Instant? At(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.Instant(column);
}
