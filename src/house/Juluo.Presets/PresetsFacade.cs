namespace Juluo.Presets;

/// <summary>Applies presets to new communities, from a page or when a community is founded.</summary>
public sealed class PresetsFacade(UnitOfWork work, Sites sites, Clock clock, Catalogue catalogue, CirclesFacade circles, PartStore parts)
{
    private readonly PlansFacade plans = new(work, clock);

    /// <summary>Checks if there are no spaces in use, and no plans or day passes on offer.</summary>
    public async Task<bool> Fits(CancellationToken stop) => !await new SpacesFacade(work, clock).HasAny(stop) && !await plans.Offered(stop);

    /// <summary>Adds the contents of a preset through the modules' ordinary operations. Of two concurrent calls, the second sees the resources that the first added.</summary>
    /// <param name="founder">The person who coordinates its committees.</param>
    /// <param name="addSite">True to add a site with the community's name if there is none.</param>
    public async Task<Outcome<Done>> Begin(HousePreset preset, PersonId founder, bool addSite, CancellationToken stop)
    {
        if (!await Fits(stop))
            return new PresetErrors.HasBegun();
        var contents = HousePresets.Of(preset).In(work.Community);
        var site = await Site(addSite, stop);
        if (site.Failed)
            return site.As<Done>();
        await new SpacesFacade(work, clock).BeginWeek(site.Value, contents.Hours.Week(), stop);
        if (contents.ForVisitors)
            await new SpacesFacade(work, clock).BeginShown(site.Value, stop);
        var rows = Rows(contents, site.Value);
        // Write waits for concurrent calls, so that the code below sees their changes.
        var written = await new ResourceTable(work, sites, clock, catalogue).Write([.. rows.Select(r => r.Row)], stop);
        // A bicycle may be returned on another day, across closed hours.
        foreach (var (row, id) in written.Added.Where(a => a.Row.Kind == ResourceKind.Equipment))
            await plans.Keep(id, new RuleRow(null, OutsideHours: true), stop);
        foreach (var (row, id) in written.Added)
        foreach (var (whom, per, amount) in rows[row.Number].Of.Prices)
            await plans.Add(id, new Price(whom, null, per, PresetPrices.In(amount, work.Community.Currency)), stop);
        await Sell(contents, founder, stop);
        foreach (var committee in contents.Committees)
            await circles.FoundCommittee(committee, founder, stop);
        // A community that has chosen its parts before keeps them.
        if (work.Community.Parts is null)
            await parts.Keep(contents.Parts, stop);
        return Done.It;
    }

    private async Task<Outcome<SiteId>> Site(bool add, CancellationToken stop)
    {
        if ((await sites.All(stop)).Find(s => s.ClosedAt is null) is { } open)
            return open.Id;
        var here = work.Community;
        return add ? await sites.Keep(new(Id.New<SiteId>(clock), "main", here.Name, here.ZoneId, null), stop) : new PresetErrors.NoSite();
    }

    private static List<(ResourceTable.Row Row, PresetContents.Space Of)> Rows(PresetContents contents, SiteId site) =>
        [
            .. contents
                .Spaces.SelectMany(s => s.Names(), (space, name) => (Space: space, Name: name))
                .Select(
                    (s, number) =>
                        (
                            new ResourceTable.Row(
                                number,
                                site,
                                s.Space.Kind,
                                new(s.Name, Seats: s.Space.Seats, Features: s.Space.Features),
                                s.Space.Units,
                                new(contents.Floor, null, s.Space.Zone),
                                [],
                                null
                            ),
                            s.Space
                        )
                ),
        ];

    private async Task Sell(PresetContents contents, PersonId by, CancellationToken stop)
    {
        Money Costs(decimal euros) => new(PresetPrices.In(euros, work.Community.Currency), work.Community.Currency);
        var (plan, offered) = (contents.Plan, await plans.Offers(stop));
        if (!offered.Exists(p => p.Name.Zh == plan.Name.Zh))
            await plans.Add(
                new(plan.Name),
                new(1, Costs(plan.Amount), plan.Minutes, plan.Days, [], plan.Guests, plan.MailAddress, plan.Doors, 0),
                stop,
                by: by
            );
        var sold = await plans.Passes(stop);
        foreach (var pass in contents.Passes.Where(p => !sold.Exists(s => s.Name.Zh == p.Name.Zh)))
            await plans.Add(new Pass(default, pass.Kind, pass.Name, pass.Days, [], [], Costs(pass.Amount), pass.ValidDays, null), stop);
    }
}
