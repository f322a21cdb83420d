namespace Juluo.Residencies;

/// <summary>POST /residencies — opens a residency, with the first version of its agreement.</summary>
[Post(
    "/residencies",
    SpacesModule.Manage,
    Form = typeof(NewResidency),
    Then = "/residencies/{Id}/settings",
    Say = "residencies.residency.opened"
)]
internal sealed class AddResidency(UnitOfWork work, Clock clock, Sites sites, Audit audit) : Slice<AddResidency.Input, AddResidency.Output>
{
    /// <param name="Plan">The plan a resident gets; empty for a residency room of the site.</param>
    /// <param name="Language">The language of the agreement; null for one that the program does not support.</param>
    public sealed record Input(
        [Required] SiteId? Site = null,
        PlanId? Plan = null,
        [Required] string? Agreement = null,
        string? Language = null
    ) : ResidencyForm
    {
        public override IEnumerable<Error> Check(ZonedDateTime now) =>
            [.. base.Check(now), .. ResidencyAgreement.Check(ResidencyAgreement.Plain(Agreement))];
    }

    public sealed record Output(ResidencyId Id) : ICreated<ResidencyId>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var typed = input.Read(caller.Community.Currency);
        var text = ResidencyAgreement.Plain(input.Agreement);
        List<Error> wrong = [.. typed.Errors];
        if ((await sites.All(stop)).Find(s => s.Id == input.Site && s.ClosedAt is null) is not { } site)
            return (List<Error>)[.. wrong, new ResidencyErrors.SiteUnknown()];
        if (input.Plan is { } plan && await new PlansFacade(work, clock).Find(plan, stop) is not { RetiredAt: null })
            wrong.Add(new ResidencyErrors.PlanUnknown());
        if (wrong.Count > 0)
            return wrong;
        var id = await new ResidencyStore(work, clock).Add(site.Id, input.Plan, typed.Value, stop);
        await new ResidencyAgreementStore(work, clock).Write(id, text, ResidencyAgreement.LanguageOf(input.Language), caller.Person, stop);
        await audit.Did(caller.Person, "residencies.residency.opened", input.Name!.Zh, new { residency = id }, stop);
        return new Output(id);
    }
}
