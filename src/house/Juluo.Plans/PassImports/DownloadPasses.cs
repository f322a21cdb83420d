namespace Juluo.Plans;

/// <summary>GET /passes/export — returns the passes that are or were sold, in the table that the import takes.</summary>
[Get("/passes/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadPasses(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        // Includes retired passes, because people may still have them.
        var passes = await new PassCatalogue(work, clock).All(retired: true, stop);
        var named = (await sites.All(stop)).ToDictionary(s => s.Id, s => s.Name.Zh);
        await audit.Did(caller.Person, "plans.passes-exported", "", new { rows = passes.Count }, stop);
        return SafeCsv.File(
            "passes.csv",
            PassRow.Columns.Names,
            passes.Select(p =>
                (IReadOnlyList<string?>)
                    [
                        p.Name.Zh,
                        MoneyText.Typed(p.Price),
                        p.Name.En,
                        EnumWord.Of(p.Kind),
                        Number(p.Kind == PassKind.Hours ? p.Quantity / 60 : p.Quantity),
                        string.Join("; ", p.Kinds.Select(EnumWord.Of)),
                        Number(p.ValidDays),
                        string.Join("; ", p.Sites.Select(s => named.GetValueOrDefault(s))),
                        p.RetiredAt is null ? "yes" : "no",
                        p.Id.ToString(),
                    ]
            )
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
