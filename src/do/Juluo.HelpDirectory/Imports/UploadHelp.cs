namespace Juluo.HelpDirectory;

/// <summary>POST /help/imports — uploads a list of HSDS 3, as JSON or as a zip of its tables, for review. Nothing changes before the review.</summary>
[Post("/help/imports", HelpRights.Manage, Form = typeof(ShowHelpImport), MostBytes = 16 * 1024 * 1024, Then = "/help/imports/{Id}")]
[FileField("file")]
internal sealed class UploadHelp(UnitOfWork work, Clock clock, Uploads uploads) : Slice<UploadHelp.Input, Created<HelpUploadId>>
{
    public const int MostSource = 120;

    /// <param name="Source">The name of the list, by which the next import recognises entries that are no longer on it.</param>
    /// <param name="Text">JSON, in place of a file.</param>
    public sealed record Input([Required, Length(MostSource)] string? Source = null, string? Text = null);

    public override async Task<Outcome<Created<HelpUploadId>>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var text = await Text(input.Text, stop);
        if (text.Failed)
            return text.As<Created<HelpUploadId>>();
        // A file that is not a list of services is refused here; faults of single services are shown in the review.
        if (HsdsReader.Read(text.Value) is { Services.Count: 0, Faults: [{ Row: null, Error: var whole }] })
            return whole;
        return new Created<HelpUploadId>(await new HelpUploadStore(work, clock).Keep(input.Source!, text.Value, caller.Person, stop));
    }

    private async Task<Outcome<string>> Text(string? typed, CancellationToken stop)
    {
        if (uploads["file"] is not { } file)
            return FormText.Some(typed) is not { } some ? new Missing("file")
                : some.Length > HsdsReader.MostCharacters ? new TooLong("text", HsdsReader.MostCharacters)
                : some;
        await using var stream = file.OpenReadStream();
        using var all = new MemoryStream();
        await stream.CopyToAsync(all, stop);
        all.Position = 0;
        if (all.Length > 4 && all.GetBuffer() is [(byte)'P', (byte)'K', ..])
            return HsdsPackage.Read(all);
        var text = TextFile.Read(all.GetBuffer().AsSpan(0, (int)all.Length));
        return !text.Failed && text.Value.Length > HsdsReader.MostCharacters ? new TooLong("file", HsdsReader.MostCharacters) : text;
    }
}
