namespace Juluo.HelpDirectory;

/// <summary>Readers' reports of mistakes, and decisions on the reports. A report is decided once (<c>a_correction_decided_once</c>).</summary>
internal sealed class CorrectionStore(UnitOfWork work, Clock clock)
{
    /// <summary>The maximum number of undecided reports of one entry. Further reports are refused, so that no one can flood the list.</summary>
    public const int MostWaiting = 10;

    internal sealed record Row(
        CorrectionId Id,
        HelpEntryId EntryId,
        string Hsds,
        CorrectionSubject Subject,
        Dictionary<string, string?[]> Fields,
        string? Note,
        Instant MadeAt,
        PersonId? ByPerson,
        bool? Accepted,
        Instant? DecidedAt
    );

    /// <summary>Returns the undecided reports, oldest first, at most 200; or the decided ones, latest first, at most 50. Decided reports are deleted after half a year.</summary>
    public async Task<List<Correction>> List(bool waiting, CancellationToken stop) =>
        (
            await work.List<Row>(
                waiting
                    ? $"{Rows} and d.accepted is null order by c.made_at, c.id limit 200"
                    : (Statement)$"{Rows} and d.accepted is not null order by d.decided_at desc limit 50",
                stop
            )
        ).ConvertAll(Read);

    public async Task<Correction?> Find(CorrectionId id, CancellationToken stop) =>
        await work.Find<Row>($"{Rows} and c.id = {id}", stop) is { } row ? Read(row) : null;

    public async Task<int> Waiting(CancellationToken stop) =>
        await work.Find<int>(
            $"""
            select count(*)::int from helpdirectory.correction c where c.community_id = {work.Community}
              and not exists (select from helpdirectory.decision d where d.community_id = c.community_id and d.correction_id = c.id)
            """,
            stop
        );

    public async Task<int> Waiting(HelpEntryId entry, CancellationToken stop) =>
        await work.Find<int>(
            $"""
            select count(*)::int from helpdirectory.correction c where c.community_id = {work.Community} and c.entry_id = {entry}
              and not exists (select from helpdirectory.decision d where d.community_id = c.community_id and d.correction_id = c.id)
            """,
            stop
        );

    public async Task<CorrectionId> Add(
        HelpEntryId entry,
        CorrectionSubject subject,
        IEnumerable<CorrectedField> fields,
        string? note,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<CorrectionId>(clock);
        var json = JsonSerializer.Serialize(
            fields.ToDictionary(f => f.Field, f => new[] { f.Was, f.Now }, StringComparer.Ordinal),
            Json.Options
        );
        await work.Do(
            $"""
            insert into helpdirectory.correction (community_id, id, entry_id, subject, fields, note, made_at, by_person)
            values ({work.Community}, {id}, {entry}, {subject}, {json}::jsonb, {note}, {clock.Now}, {by})
            """,
            stop
        );
        return id;
    }

    /// <returns>False if it is already decided. The constraint <c>a_correction_decided_once</c> ensures this also for concurrent decisions.</returns>
    public async Task<bool> Decide(CorrectionId id, bool accepted, PersonId? by, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                insert into helpdirectory.decision (community_id, correction_id, accepted, decided_at, decided_by)
                values ({work.Community}, {id}, {accepted}, {clock.Now}, {by})
                """,
                stop
            );
            return true;
        }
        catch (PostgresException taken) when (taken.ConstraintName == "a_correction_decided_once")
        {
            return false;
        }
    }

    private static Correction Read(Row row) =>
        new(
            row.Id,
            row.EntryId,
            HsdsNode.Read(row.Hsds).Localized("name")!,
            row.Subject,
            [.. row.Fields.Select(f => new CorrectedField(f.Key, f.Value[0], f.Value[1])).OrderBy(f => Order(row.Subject, f.Field))],
            row.Note,
            row.MadeAt,
            row.ByPerson,
            row.Accepted,
            row.DecidedAt
        );

    private static int Order(CorrectionSubject subject, string field) =>
        CorrectableFields.Of(subject).Index().FirstOrDefault(f => f.Item == field).Index;

    private Statement Rows =>
        $"""
            select c.id, c.entry_id, e.hsds::text as hsds, c.subject, c.fields, c.note, c.made_at, c.by_person, d.accepted, d.decided_at
            from helpdirectory.correction c join helpdirectory.entry e on e.community_id = c.community_id and e.id = c.entry_id
            left join helpdirectory.decision d on d.community_id = c.community_id and d.correction_id = c.id
            where c.community_id = {work.Community}
            """;
}
