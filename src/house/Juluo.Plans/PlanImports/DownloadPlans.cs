namespace Juluo.Plans;

/// <summary>GET /plans/export — returns the plans on offer with their latest terms, in the table that the import takes.</summary>
[Get("/plans/export", SpacesModule.Manage, MediaTypes = ["text/csv"])]
internal sealed class DownloadPlans(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<Nothing, Download>
{
    public override async Task<Outcome<Download>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var plans = await new PlanCatalogue(work, clock).All(retired: false, stop);
        var named = (await sites.All(stop)).ToDictionary(s => s.Id, s => s.Name.Zh);
        await audit.Did(caller.Person, "plans.plans-exported", "", new { rows = plans.Count }, stop);
        return SafeCsv.File("plans.csv", PlanRow.Columns.Names, plans.Select(p => Row(p, named)));
    }

    private static IReadOnlyList<string?> Row(Plan plan, IReadOnlyDictionary<SiteId, string> sites)
    {
        var terms = plan.Terms;
        string? Hours(ResourceKind kind) =>
            !terms.Minutes.TryGetValue(kind, out var minutes) ? null
            : minutes == PlanTerms.Unlimited ? Number(TermsForm.WholeMonth)
            : Number(minutes / 60);
        return
        [
            plan.Name.Zh,
            MoneyText.Typed(terms.Amount),
            plan.Name.En,
            plan.About?.Said.Zh,
            plan.About?.Said.En,
            "month",
            terms.Days is { } days ? Number(days) : null,
            Hours(ResourceKind.HotDesk),
            Hours(ResourceKind.Room),
            Hours(ResourceKind.Hall),
            Hours(ResourceKind.Equipment),
            Hours(ResourceKind.Parking),
            Number(terms.Guests),
            Number(terms.PassportDays),
            terms.MailAddress ? "yes" : "no",
            EnumWord.Of(terms.Doors),
            string.Join("; ", terms.Sites.Select(s => sites.GetValueOrDefault(s))),
            plan.Id.ToString(),
        ];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
