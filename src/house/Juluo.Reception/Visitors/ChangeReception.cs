namespace Juluo.Reception;

/// <summary>POST /sites/{id}/reception — sets the terms, the limits, and the number of days for which visitors are kept.</summary>
[Post("/sites/{id}/reception", SpacesModule.Manage, Form = typeof(ShowReception), Say = "reception.kept")]
internal sealed class ChangeReception(UnitOfWork work, Sites sites, Audit audit) : Slice<ChangeReception.Input, Done>
{
    /// <param name="Limits">The zones that refuse people when full.</param>
    public sealed record Input(
        SiteId Id,
        [Length(ReceptionRules.MostTerms, Lines = true)] LocalizedText? Terms,
        int? KeepDays,
        ZoneId[] Limits
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.Id == input.Id) is not { } site)
            return new NotFound();
        var days = input.KeepDays ?? ReceptionRules.UsualKeepDays;
        if (days is < 1 or > ReceptionRules.MostKeepDays)
            return new ReceptionErrors.KeepDays(ReceptionRules.MostKeepDays);
        var store = new ReceptionStore(work);
        await store.Keep(site.Id, input.Terms, days, stop);
        await store.SetLimits(site.Id, input.Limits, stop);
        await audit.Did(caller.Self, "reception.reception-changed", site.Name.Zh, new { days }, stop);
        return Done.It;
    }
}
