namespace Juluo.Alliances;

/// <summary>
/// POST /alliances/{id}/groups — imports groups of the alliance that don't use this app, from CSV: all rows or none. They replace those that this community
/// imported before.
/// </summary>
[Post("/alliances/{id}/groups", AllianceRights.Ally, Form = typeof(ListGroups), MostBytes = 4 * 1024 * 1024)]
[FileField("file", Required = true)]
internal sealed class ImportGroups(AllianceStore store, UnitOfWork work, Clock clock, Uploads uploads, Audit audit, PastImports imports)
    : Slice<ImportGroups.Input, ImportGroups.Output>
{
    public sealed record Input(AllianceId Id);

    public sealed record Output(int Groups)
    {
        /// <summary>The unknown columns, which were ignored; null if there are none.</summary>
        public IReadOnlyList<string>? PassedOver { get; init; }

        /// <summary>The lines of which an invalid website, tag or incomplete location was dropped, or null.</summary>
        public IReadOnlyList<int>? Adjusted { get; init; }
    }

    // Id for undoing the import; null if nothing changed.
    private PastImportId? kept;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { State: AllyState.Member } alliance)
            return new NotFound();
        if (uploads["file"] is not { } file)
            return new CsvErrors.NoFile();
        await using var stream = file.OpenReadStream();
        var rows = await GroupCsv.Read(stream, stop);
        if (rows.Failed)
            return rows.As<Output>();
        var past = await imports.Begin(
            "alliances.alliance.groups",
            AllianceRights.Ally,
            $"/alliances/{input.Id}/groups",
            PlainText.Cut(PlainText.Of(file.FileName), 100),
            caller.Person,
            stop
        );
        await new GroupStore(work).Replace(input.Id, rows.Value.Rows, clock, stop);
        kept = await imports.End(past, stop);
        await audit.Did(
            caller.Person,
            "alliances.alliance.groups",
            alliance.Name.Zh,
            new { alliance = input.Id, rows.Value.Rows.Count },
            stop
        );
        return new Output(rows.Value.Rows.Count)
        {
            PassedOver = rows.Value.PassedOver is { Count: > 0 } passed ? passed : null,
            Adjusted = rows.Value.Adjusted is { Count: > 0 } adjusted ? adjusted : null,
        };
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/alliances/{input.Id}/groups",
            "alliances.alliance.groups.kept",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Groups.ToString(CultureInfo.InvariantCulture),
                ["passed"] = (output.PassedOver?.Count ?? 0).ToString(CultureInfo.InvariantCulture),
                ["adjusted"] = (output.Adjusted?.Count ?? 0).ToString(CultureInfo.InvariantCulture),
                ["adjustedLines"] = LineRanges.Of(output.Adjusted ?? []),
                ["columns"] = string.Join(", ", (output.PassedOver ?? []).Take(20)),
            },
            See: kept?.Page,
            SeeSay: "past-import.see"
        );
}
