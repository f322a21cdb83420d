namespace Juluo.Pictures;

/// <summary>Takes the cover that was sent with this request: encoded again, in two sizes, with nothing of the sent file in it.</summary>
public sealed class CoverUpload(UnitOfWork work, Uploads uploads, PressedPictures pictures, IFileStore files)
{
    public const string Field = "photo";

    /// <summary>Changes the cover of a thing to what was sent; without a file, what is said of the one that stands there.</summary>
    public async Task<Outcome<Created<CoverId>>> Change(CoverStore covers, Guid thing, LocalizedText? words, CancellationToken stop)
    {
        var cover = await Take(await covers.Find(thing, stop), words, stop);
        return cover.Failed ? cover.As<Created<CoverId>>() : new Created<CoverId>(await covers.Put(thing, cover.Value, stop));
    }

    /// <param name="before">What stands there; without a file it stays, and its description changes.</param>
    internal async Task<Outcome<Cover>> Take(Cover? before, LocalizedText? words, CancellationToken stop)
    {
        if (FormText.Check("words", words, Cover.MostWords).ToList() is { Count: > 0 } wrong)
            return wrong;
        if (uploads[Field] is not { } sent)
            return before is null ? new PhotoErrors.Missing(Field) : before with { Words = words };
        return await Keep(pictures.Of(sent), words, stop);
    }

    /// <summary>The same of a picture that stands beside a name: square, and never without a file.</summary>
    internal async Task<Outcome<Cover>> TakeSquare(CancellationToken stop) =>
        uploads[Field] is { } sent ? await Keep(pictures.Of(sent), null, stop) : new PhotoErrors.Missing(Field);

    /// <summary>The same of a picture that was pressed already.</summary>
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
