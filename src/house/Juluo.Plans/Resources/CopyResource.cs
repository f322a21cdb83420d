namespace Juluo.Plans;

/// <summary>
/// POST /resources/{id}/copies — copies a resource under numbered names, with its details, place, rules and prices, but without photos. Returns 409 with the names that the site
/// already has; then nothing is copied.
/// </summary>
[Post(
    "/resources/{id}/copies",
    SpacesModule.Manage,
    Form = typeof(ShowResourceSettings),
    Then = "/sites/{Site}/settings",
    Say = "plans.copies.made",
    Undo = "/resources/{id}/copies/{Copying}/retirement"
)]
internal sealed class CopyResource(UnitOfWork work, Clock clock, Audit audit, Words words) : Slice<CopyResource.Input, CopyResource.Output>
{
    /// <param name="Count">The number of copies.</param>
    /// <param name="From">The number of the first copy, or null for the next free one.</param>
    public sealed record Input(ResourceId Id, [Required] int? Count = null, int? From = null);

    /// <param name="Copying">The id by which the copies can be undone together.</param>
    /// <param name="First">The name of the first copy.</param>
    public sealed record Output(
        SiteId Site,
        CopyingId Copying,
        IReadOnlyList<ResourceId> Resources,
        LocalizedText First,
        LocalizedText Last
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var copies = await new SpacesFacade(work, clock).Copy(input.Id, input.Count, input.From, caller.Language, stop);
        if (copies.Failed)
            return copies.As<Output>();
        var (of, copying, ids, names) = copies.Value;
        await new RuleStore(work, clock).Copy(of.Id, ids, stop);
        await new PriceStore(work, clock).Copy(of.Id, ids, stop);
        await audit.Did(caller.Person, "plans.resource-copied", of.Name.Zh, new { copies = ids.Count }, stop);
        return new Output(of.Site, copying, ids, names[0], names[^1]);
    }

    protected override Next After(Input input, Output output, Caller caller) =>
        new(
            $"/sites/{output.Site}/settings",
            "plans.copies.made",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["count"] = output.Resources.Count.ToString(CultureInfo.InvariantCulture),
                ["first"] = output.First.In(words.Language),
                ["last"] = output.Last.In(words.Language),
            },
            $"/resources/{input.Id}/copies/{output.Copying}/retirement"
        );
}
