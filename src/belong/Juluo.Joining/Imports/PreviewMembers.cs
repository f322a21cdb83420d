namespace Juluo.Joining;

/// <summary>GET /people/sheets/{id} — shows what would change if a table of members were imported: a dry run.</summary>
[Get("/people/sheets/{id}", "people.manage", Page = typeof(MemberPreviewPage))]
internal sealed class PreviewMembers(ImportPreviewStore sheets, MemberImport import, Clock clock)
    : Slice<PreviewMembers.Input, MemberPreview>
{
    public sealed record Input(ImportPreviewId Id);

    public override async Task<Outcome<MemberPreview>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await sheets.Find<Nothing>(input.Id, MemberTable.Kind, stop) is not { } sheet)
            return new NotFound();
        var read = MemberTable.Read(sheet.Text, clock.Today(caller.Community.Zone), caller.Community.Language);
        var plan = await import.Look(read.Good, stop);
        return new MemberPreview(
            input.Id,
            [.. plan.Fresh.Select(r => r.Person.Name)],
            [.. plan.Changed.Select(c => c.Row.Person.Name)],
            plan.Same,
            read.Wrong,
            read.PassedOver
        );
    }
}

/// <param name="Fresh">Names of those who would be added.</param>
/// <param name="Changed">Names of those of whom something would change.</param>
/// <param name="Same">How many are as they are already.</param>
/// <param name="Wrong">While there is one, nothing is written.</param>
/// <param name="PassedOver">Columns that are not known here; they are not imported.</param>
public sealed record MemberPreview(
    ImportPreviewId Id,
    IReadOnlyList<string> Fresh,
    IReadOnlyList<string> Changed,
    int Same,
    IReadOnlyList<ImportProblem> Wrong,
    IReadOnlyList<string> PassedOver
);
