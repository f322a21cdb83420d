namespace Juluo.Joining;

/// <summary>POST /people/sheets/{id}/writing — writes a table of members that was looked at; all or nothing. A second time changes nothing.</summary>
[Post("/people/sheets/{id}/writing", "people.manage", Form = typeof(PreviewMembers))]
internal sealed class ImportMembers(ImportPreviewStore sheets, MemberImport import, RoleGiving giving, Audit audit, Clock clock)
    : Slice<ImportMembers.Input, ImportMembers.Output>
{
    public sealed record Input(ImportPreviewId Id);

    public sealed record Output(int Added, int Changed);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await sheets.Find<Nothing>(input.Id, MemberTable.Kind, stop) is not { } sheet)
            return new NotFound();
        var read = MemberTable.Read(sheet.Text, clock.Today(caller.Community.Zone));
        if (read.Wrong.Count > 0)
            return new ImportPreviewErrors.RowsWrong(read.Wrong.Count);
        var plan = await import.Look(read.Good, stop);
        if (plan.Fresh.Count + plan.Changed.Count == 0)
            return new ImportPreviewErrors.NothingToWrite();
        var roles = plan.Fresh.SelectMany(r => r.Person.Roles).Distinct();
        if (roles.Select(r => giving.Refuses(caller, r)).OfType<Error>().FirstOrDefault() is { } refused)
            return refused;
        var written = await import.Write(plan, stop);
        if (written.Failed)
            return written.As<Output>();
        await sheets.Remove(input.Id, stop);
        await audit.Did(
            caller.Self,
            "people.import",
            input.Id.ToString(),
            new { added = plan.Fresh.Count, changed = plan.Changed.Count },
            stop
        );
        return new Output(plan.Fresh.Count, plan.Changed.Count);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            "/people/import",
            "joining.import.written",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["added"] = output.Added.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["changed"] = output.Changed.ToString(System.Globalization.CultureInfo.InvariantCulture),
            }
        );
}
