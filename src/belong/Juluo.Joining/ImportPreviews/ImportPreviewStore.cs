namespace Juluo.Joining;

/// <summary>Stores uploaded lists from the upload until the import, at most <see cref="Days"/> days, as they contain personal data.</summary>
internal sealed class ImportPreviewStore(UnitOfWork work, Clock clock)
{
    /// <summary>The number of days after which a list that wasn't imported is deleted.</summary>
    public const int Days = 7;

    public const int MostCharacters = 2_000_000;

    /// <summary>Returns the typed text or, if there is one, the file's content. Fails if both are empty or the text has more than <see cref="MostCharacters"/> characters.</summary>
    public static async Task<Outcome<string>> Text(string? typed, IFormFile? file, CancellationToken stop)
    {
        if (file is null)
            return string.IsNullOrWhiteSpace(typed) ? new Missing("text")
                : typed.Length > MostCharacters ? new TooLong("text", MostCharacters)
                : typed;
        await using var stream = file.OpenReadStream();
        var text = await TextFile.Read(stream, stop);
        return text.Failed ? text
            : text.Value.Length > MostCharacters ? new TooLong("file", MostCharacters)
            : PlainText.Of(text.Value);
    }

    public async Task<ImportPreviewId> Keep<TOptions>(string kind, string text, TOptions options, PersonId by, CancellationToken stop)
    {
        var id = Id.New<ImportPreviewId>(clock);
        var json = JsonSerializer.Serialize(options, Json.Options);
        await work.Do(
            $"""
            insert into joining.sheet (community_id, id, kind, made_at, made_by, text, options) values ({work.Community}, {id},
              {kind}, {clock.Now}, {by}, {text}, {json}::jsonb)
            """,
            stop
        );
        return id;
    }

    public async Task<(string Text, TOptions Options)?> Find<TOptions>(ImportPreviewId id, string kind, CancellationToken stop)
    {
        var found = await work.List(
            $"select text, options::text from joining.sheet where community_id = {work.Community} and id = {id} and kind = {kind}",
            r => (r.GetString(0), JsonSerializer.Deserialize<TOptions>(r.GetString(1), Json.Options)!),
            stop
        );
        return found.Count > 0 ? found[0] : null;
    }

    /// <summary>Deletes an imported list, so that its personal data isn't stored twice.</summary>
    public Task Remove(ImportPreviewId id, CancellationToken stop) =>
        work.Do($"delete from joining.sheet where community_id = {work.Community} and id = {id}", stop);
}
