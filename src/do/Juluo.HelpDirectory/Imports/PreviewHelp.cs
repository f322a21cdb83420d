namespace Juluo.HelpDirectory;

/// <summary>GET /help/imports/{id} — shows the changes that importing a list would make: a dry run.</summary>
[Get("/help/imports/{id}", HelpRights.Manage, Page = typeof(HelpPreviewPage))]
public sealed class PreviewHelp(UnitOfWork work, Clock clock) : Slice<PreviewHelp.Input, PreviewHelp.Output>
{
    public sealed record Input(HelpUploadId Id);

    /// <param name="Fresh">Entries that would be added.</param>
    /// <param name="Changed">Entries that would be changed.</param>
    /// <param name="Same">The number of entries that would stay unchanged.</param>
    /// <param name="Vanished">Entries of this list that are no longer on it.</param>
    /// <param name="Wrong">The faults. Services with a fault are set aside; the others are imported.</param>
    /// <param name="Left">The number of services that would be set aside.</param>
    /// <param name="Unknown">Properties that HSDS 3 does not define; they are kept and published again, but no page shows them.</param>
    /// <param name="WithoutKind">The number of new or changed entries without a kind of help that we know.</param>
    /// <param name="Waiting">The number of services of this list that are set aside now.</param>
    public sealed record Output(
        HelpUploadId Id,
        string Source,
        IReadOnlyList<Line> Fresh,
        IReadOnlyList<Line> Changed,
        int Same,
        IReadOnlyList<Line> Vanished,
        IReadOnlyList<Wrongness> Wrong,
        IReadOnlyDictionary<string, int> Unknown,
        int WithoutKind,
        int Left,
        int Waiting
    );

    /// <param name="EditedHere">True if it was changed here since the last import; this import would overwrite the change.</param>
    public sealed record Line(HelpEntryId Id, LocalizedText Name, bool EditedHere);

    /// <param name="Row">The number of the service in the file; null for the file as a whole.</param>
    public sealed record Wrongness(int? Row, string? Name, Error Error);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new HelpUploadStore(work, clock).Find(input.Id, stop) is not { } upload)
            return new NotFound();
        var plan = await new HelpImport(work, clock).Look(upload.Text, upload.Source, stop);
        return new Output(
            upload.Id,
            upload.Source,
            [.. plan.Steps.Where(s => s.There is null).Select(s => Of(s.Document, s.There))],
            [.. plan.Steps.Where(s => s.There is not null).Select(s => Of(s.Document, s.There))],
            plan.Same,
            [.. plan.Vanished.Select(d => Of(d, d))],
            [.. plan.File.Faults.Select(f => new Wrongness(f.Row, f.Name, f.Error))],
            plan.File.Unknown,
            plan.Steps.Count(s => HelpKinds.Of(s.Document.Service).Count == 0),
            plan.File.Left.Count,
            await new HelpFaultStore(work, clock).Count(stop, upload.Source)
        );
    }

    private static Line Of(HelpDocument document, HelpDocument? there) =>
        new(document.Id, document.Service.Localized("name")!, there?.EditedAt is not null);
}
