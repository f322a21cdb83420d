namespace Juluo.Spaces;

/// <summary>POST /resources/{id}/parts — sets the parts of a hall or a bundle.</summary>
[Post("/resources/{id}/parts", SpacesModule.Manage, Form = typeof(ShowResourceSettings), Say = "spaces.resource.kept")]
internal sealed class ChangeParts(UnitOfWork work, Clock clock, Audit audit) : Slice<ChangeParts.Input, Done>
{
    /// <param name="Units">The number of units of each part, in the same order; 1 where missing.</param>
    public sealed record Input(ResourceId Id, IReadOnlyList<ResourceId>? Parts = null, IReadOnlyList<int>? Units = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new ResourceStore(work, clock);
        if (await store.Find(input.Id, stop) is not { } whole || !Resource.IsMade(whole.Kind))
            return new NotFound();
        var asked = (input.Parts ?? [])
            .Select((part, i) => (Part: part, Units: input.Units is { } units && i < units.Count ? units[i] : 1))
            .Where(p => p.Units > 0)
            .DistinctBy(p => p.Part)
            .ToList();
        var known = (await store.InUse(whole.Site, stop)).ToDictionary(r => r.Id);
        if (known.Keys.All(r => r == whole.Id))
            return new ResourceErrors.NoOtherSpaces();
        if (asked.Count == 0)
            return new ResourceErrors.NoParts();
        if (asked.Exists(p => !known.ContainsKey(p.Part)))
            return new NotFound();
        foreach (var (part, units) in asked)
            if (units > Math.Max(1, known[part].Units))
                return new ResourceErrors.TooManyOfPart(known[part].Name.In(caller.Language), Math.Max(1, known[part].Units));
        var changed = await store.ChangeParts(whole.Id, asked, stop);
        if (!changed.Failed)
            await audit.Did(caller.Person, "spaces.parts-changed", whole.Name.Zh, new { parts = asked.Count }, stop);
        return changed;
    }
}
