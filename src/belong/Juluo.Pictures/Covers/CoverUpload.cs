namespace Juluo.Pictures;

/// <summary>Stores the cover uploaded with this request: re-encoded in two sizes, without any metadata of the uploaded file.</summary>
public sealed class CoverUpload(UnitOfWork work, Uploads uploads, PressedPictures pictures, IFileStore files)
{
    public const string Field = "photo";

    /// <summary>Sets the cover of a thing to the upload; without a file, changes the description of the current one.</summary>
    public async Task<Outcome<Created<CoverId>>> Change(CoverStore covers, Guid thing, LocalizedText? words, CancellationToken stop)
    {
        var cover = await Take(await covers.Find(thing, stop), words, stop);
        return cover.Failed ? cover.As<Created<CoverId>>() : new Created<CoverId>(await covers.Put(thing, cover.Value, stop));
    }

    /// <param name="before">The current cover; without a file it is kept with a new description.</param>
    internal async Task<Outcome<Cover>> Take(Cover? before, LocalizedText? words, CancellationToken stop)
    {
        if (FormText.Check("words", words, Cover.MostWords).ToList() is { Count: > 0 } wrong)
            return wrong;
        if (uploads[Field] is not { } sent)
            return before is null ? new PhotoErrors.Missing(Field) : before with { Words = words };
        return await Keep(pictures.Of(sent), words, stop);
    }

    /// <summary>Stores an uploaded square picture, such as a logo; the file is required.</summary>
    internal async Task<Outcome<Cover>> TakeSquare(CancellationToken stop) =>
        uploads[Field] is { } sent ? await Keep(pictures.Of(sent), null, stop) : new PhotoErrors.Missing(Field);

    /// <summary>Stores an already compressed picture.</summary>
    public async Task<Cover> Keep(PhotoPress.Pressed pressed, LocalizedText? words, CancellationToken stop) =>
        new(await Keep(pressed.Large, stop), await Keep(pressed.Small, stop), words);

    private async Task<Outcome<Cover>> Keep(Outcome<PressedPicture> pressed, LocalizedText? words, CancellationToken stop) =>
        pressed.Failed ? pressed.As<Cover>() : await Keep(pressed.Value.Pair, words, stop);

    private async Task<string> Keep(byte[] picture, CancellationToken stop)
    {
        using var bytes = new MemoryStream(picture, writable: false);
        return await files.Keep(work, bytes, stop);
    }
}
