namespace Juluo.Joining;

/// <summary>GET /people/imports/{id} — shows the changes that importing a table of members would make: a dry run.</summary>
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

/// <param name="Fresh">The names of people who would be added.</param>
/// <param name="Changed">The people who would be changed.</param>
/// <param name="Kept">The people who wouldn't be changed although their row has differing values.</param>
/// <param name="Replaced">The languages of new people that Juluo doesn't have.</param>
/// <param name="Same">The number of people without any difference.</param>
/// <param name="Wrong">The errors; if there are any, nothing is imported.</param>
/// <param name="PassedOver">The unknown columns, which aren't imported.</param>
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
