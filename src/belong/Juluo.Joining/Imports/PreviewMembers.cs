namespace Juluo.Joining;

/// <summary>GET /people/imports/{id} — shows what would change if a table of members were imported: a dry run.</summary>
[Get("/people/imports/{id}", "people.manage", Page = typeof(MemberPreviewPage))]
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
            [.. plan.Changed.Select(c => c.Change)],
            plan.Kept,
            [
                .. plan
                    .Fresh.Where(r => r.UnknownLanguage is not null)
                    .Select(r => new ReplacedLanguage(r.Number, r.UnknownLanguage!, r.Person.Language)),
            ],
            plan.Same,
            [.. read.Wrong.Concat(plan.Wrong).OrderBy(w => w.Row)],
            read.PassedOver
        );
    }
}

/// <param name="Fresh">Names of those who would be added.</param>
/// <param name="Changed">People of whom something would change.</param>
/// <param name="Kept">People of whom nothing would change, though their row gives something else.</param>
/// <param name="Replaced">Languages of new people that Juluo does not have.</param>
/// <param name="Same">How many are as they are already.</param>
/// <param name="Wrong">While there is one, nothing is written.</param>
/// <param name="PassedOver">Columns that are not known here; they are not imported.</param>
public sealed record MemberPreview(
    ImportPreviewId Id,
    IReadOnlyList<string> Fresh,
    IReadOnlyList<MemberChange> Changed,
    IReadOnlyList<MemberChange> Kept,
    IReadOnlyList<ReplacedLanguage> Replaced,
    int Same,
    IReadOnlyList<ImportProblem> Wrong,
    IReadOnlyList<string> PassedOver
);
