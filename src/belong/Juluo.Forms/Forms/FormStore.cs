namespace Juluo.Forms;

/// <summary>Stores forms, each with a draft and immutable published versions. The versions are cached in memory, at most about 500.</summary>
internal sealed class FormStore(UnitOfWork work, Clock clock)
{
    private const int MostKnown = 500;

    // Published versions never change, so they are cached.
    private static readonly ConcurrentDictionary<(CommunityId, FormId, int), FormDefinition> Known = new();

    private Statement Select =>
        $"""
            select f.id, f.owner, f.purpose, f.title_zh, f.title_en, f.visitors, f.version, f.draft_at, v.published_at, f.retired_at,
              (select count(*)::int from forms.submission s where s.community_id = f.community_id and s.form_id = f.id and s.sent_at is not null) as sent
            from forms.form f left join forms.form_version v on v.community_id = f.community_id and v.form_id = f.id and v.number = f.version
            where f.community_id = {work.Community}
            """;

    public Task<Form?> Find(FormId id, CancellationToken stop) => work.Find<Form>($"{Select} and f.id = {id}", stop);

    /// <summary>Returns the forms of an owner, the last changed first and retired ones last, at most 500.</summary>
    public Task<List<Form>> Of(string owner, string? purpose, CancellationToken stop) =>
        work.List<Form>(
            $"{Select} and f.owner = {owner} and ({purpose}::text is null or f.purpose = {purpose}) order by f.retired_at is not null, f.draft_at desc, f.id limit 500",
            stop
        );

    public async Task<FormId> Make(
        string owner,
        string? purpose,
        FormDefinition definition,
        bool visitors,
        PersonId? by,
        CancellationToken stop
    )
    {
        var id = Id.New<FormId>(clock);
        var draft = DefinitionWriter.Write(definition);
        var title = definition.Title.Localized();
        await work.Do(
            $"""
            insert into forms.form (community_id, id, owner, purpose, title_zh, title_en, draft, draft_at, draft_by, visitors, made_at)
            values ({work.Community}, {id}, {owner}, {purpose}, {title}, {draft}, {clock.Now}, {by}, {visitors}, {clock.Now})
            """,
            stop
        );
        return id;
    }

    /// <summary>Returns the draft as a text file; null if there is no such form.</summary>
    public async Task<string?> DraftText(FormId id, CancellationToken stop) =>
        await work.Find<string>($"select draft from forms.form where community_id = {work.Community} and id = {id}", stop);

    public async Task<FormDefinition?> Draft(FormId id, CancellationToken stop) =>
        await DraftText(id, stop) is { } text ? DefinitionReader.Read(text, whole: false).Value : null;

    /// <summary>Returns the draft and locks the form until the transaction ends, so that concurrent changes build on each other. Null if there is no such form.</summary>
    public async Task<FormDefinition?> DraftToChange(FormId id, CancellationToken stop) =>
        await work.Find<string>($"select draft from forms.form where community_id = {work.Community} and id = {id} for update", stop)
            is { } text
            ? DefinitionReader.Read(text, whole: false).Value
            : null;

    public Task SaveDraft(FormId id, FormDefinition definition, PersonId? by, CancellationToken stop)
    {
        var draft = DefinitionWriter.Write(definition);
        var title = definition.Title.Localized();
        return work.Do(
            $"""
            update forms.form set draft_before = draft, draft = {draft}, draft_at = {clock.Now}, draft_by = {by}, (title_zh, title_en) = ({title})
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
    }

    /// <summary>Undoes the last change of the draft, and the undoing if called again. Returns null if the draft was never changed.</summary>
    public async Task<FormDefinition?> RestoreDraft(FormId id, PersonId? by, CancellationToken stop)
    {
        var before = await work.Find<string>(
            $"select draft_before from forms.form where community_id = {work.Community} and id = {id} and draft_before is not null for update",
            stop
        );
        if (before is null)
            return null;
        var definition = DefinitionReader.Read(before, whole: false).Value;
        await SaveDraft(id, definition, by, stop);
        return definition;
    }

    public Task SetVisitors(FormId id, bool visitors, CancellationToken stop) =>
        work.Do($"update forms.form set visitors = {visitors} where community_id = {work.Community} and id = {id}", stop);

    /// <summary>
    /// Publishes the draft as the next version and reopens a retired form. Submissions already begun keep their version. If two people publish at once, one gets <see
    /// cref="FormErrors.PublishedMeanwhile"/>.
    /// </summary>
    /// <param name="reader">The language in which errors name questions, or null for the names in the file.</param>
    public async Task<Outcome<int>> Publish(FormId id, PersonId? by, CancellationToken stop, string? reader = null)
    {
        if (await DraftText(id, stop) is not { } text)
            return new NotFound();
        if (
            reader is not null
            && DefinitionReader.Read(text, whole: false) is { Failed: false, Value: var draft }
            && DefinitionCheck.Of(draft, reader) is { Count: > 0 } wrong
        )
            return wrong.AsErrors();
        var read = DefinitionReader.Read(text).AsOutcome();
        if (read.Failed)
            return read.As<int>();
        try
        {
            var number = await work.Find<int>(
                $"""
                insert into forms.form_version (community_id, form_id, number, text, keep_days, published_at, published_by)
                values ({work.Community}, {id}, (select coalesce(max(v.number), 0) + 1 from forms.form_version v
                  where v.community_id = {work.Community} and v.form_id = {id}), {text}, {read.Value.KeepDays}, {clock.Now}, {by})
                returning number
                """,
                stop
            );
            await work.Do(
                $"update forms.form set version = {number}, retired_at = null where community_id = {work.Community} and id = {id}",
                stop
            );
            return number;
        }
        catch (PostgresException refused) when (refused.ConstraintName == "version_of_its_number")
        {
            return new FormErrors.PublishedMeanwhile();
        }
    }

    /// <returns>False if there is no such form, or it already is in that state.</returns>
    public async Task<bool> Retire(FormId id, bool retire, CancellationToken stop) =>
        await work.Do(
            $"""
            update forms.form set retired_at = {clock.NowIf(retire)}
            where community_id = {work.Community} and id = {id} and (retired_at is null) = {retire}
            """,
            stop
        ) == 1;

    public async Task<FormDefinition> Version(FormId id, int number, CancellationToken stop)
    {
        if (Known.TryGetValue((work.Community.Id, id, number), out var known))
            return known;
        var text = await VersionText(id, number, stop) ?? throw new InvalidOperationException($"Form {id} has no version {number}.");
        var definition = DefinitionReader.Read(text).Value;
        if (Known.Count > MostKnown)
            Known.Clear();
        return Known[(work.Community.Id, id, number)] = definition;
    }

    public Task<string?> VersionText(FormId id, int number, CancellationToken stop) =>
        work.Find<string>(
            $"select text from forms.form_version where community_id = {work.Community} and form_id = {id} and number = {number}",
            stop
        );

    /// <summary>Returns the published versions, the latest first.</summary>
    public Task<List<FormVersion>> Versions(FormId id, CancellationToken stop) =>
        work.List<FormVersion>(
            $"""
            select v.number, v.published_at, (select count(*)::int from forms.submission s
              where s.community_id = v.community_id and s.form_id = v.form_id and s.version = v.number and s.sent_at is not null) as sent
            from forms.form_version v where v.community_id = {work.Community} and v.form_id = {id} order by v.number desc limit 200
            """,
            stop
        );
}

/// <summary>A published version of a form.</summary>
/// <param name="Sent">The number of submissions sent.</param>
public sealed record FormVersion(int Number, Instant PublishedAt, int Sent);
