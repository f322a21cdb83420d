namespace Juluo.Reception;

/// <summary>POST /sites/{id}/reception — terms, limits, and how long visitors are kept.</summary>
[Post("/sites/{id}/reception", SpacesModule.Manage, Form = typeof(ShowReception), Then = "/sites/{id}/reception", Say = "reception.kept")]
internal sealed class ChangeReception(UnitOfWork work, Sites sites, Audit audit) : Slice<ChangeReception.Input, Done>
{
    /// <param name="Limits">Zones whose capacity is a limit.</param>
    public sealed record Input(SiteId Id, string? TermsZh, string? TermsEn, int? KeepDays, ZoneId[] Limits);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        foreach (var (field, text) in new[] { ("termsZh", input.TermsZh), ("termsEn", input.TermsEn) })
            if (text?.Trim().EnumerateRunes().Count() > ReceptionRules.MostTerms)
                return new TooLong(field, ReceptionRules.MostTerms);
        var days = input.KeepDays ?? ReceptionRules.UsualKeepDays;
        if (days is < 1 or > ReceptionRules.MostKeepDays)
            return new ReceptionErrors.KeepDays(ReceptionRules.MostKeepDays);
        var store = new ReceptionStore(work);
        await store.Keep(site.Id, Said(input.TermsZh), Said(input.TermsEn), days, stop);
        await store.SetLimits(site.Id, input.Limits, stop);
        await audit.Did(caller.Self, "reception.reception-changed", site.NameZh, new { days }, stop);
        return Done.It;
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ReplaceLineEndings("\n");
}
