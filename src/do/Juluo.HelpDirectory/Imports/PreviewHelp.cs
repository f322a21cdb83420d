namespace Juluo.HelpDirectory;

/// <summary>GET /help/imports/{id} — shows what would change if a list were imported: a dry run.</summary>
[Get("/help/imports/{id}", HelpRights.Manage, Page = typeof(HelpPreviewPage))]
public sealed class PreviewHelp(UnitOfWork work, Clock clock) : Slice<PreviewHelp.Input, PreviewHelp.Output>
{
    public sealed record Input(HelpUploadId Id);

    /// <param name="Fresh">Entries that would be added.</param>
    /// <param name="Changed">Entries of which something would change.</param>
    /// <param name="Same">How many are as they are already.</param>
    /// <param name="Vanished">Entries of this list that are no longer on it.</param>
    /// <param name="Wrong">The faults. Services with a fault are set aside; the others are imported.</param>
    /// <param name="Left">How many are put aside.</param>
    /// <param name="Unknown">Properties that HSDS 3 does not have; they are kept and go out again, and no page shows them.</param>
    /// <param name="WithoutKind">How many of those that are written have no kind of help that we know.</param>
    /// <param name="Waiting">How many of this list are put aside now.</param>
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

    /// <param name="EditedHere">It was changed here since it was last imported, which this import would overwrite.</param>
    public sealed record Line(HelpEntryId Id, LocalizedText Name, bool EditedHere);

    /// <param name="Row">The number of the service in the file; null: the file as a whole.</param>
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
