namespace Juluo.HelpDirectory;

/// <summary>
/// Previews and applies the changes of a file. A service that cannot be read does not block the others: it is set aside (<see cref="HelpFault"/>). Services that a list repeats unchanged
/// are skipped.
/// </summary>
internal sealed class HelpImport(UnitOfWork work, Clock clock)
{
    private readonly HelpEntryStore store = new(work, clock);

    /// <param name="There">The existing entry; null if it is new.</param>
    public sealed record Step(HelpDocument Document, HelpDocument? There);

    /// <param name="Steps">The new and changed entries.</param>
    /// <param name="Same">The number of unchanged services.</param>
    /// <param name="Vanished">Listed entries of the same source that are no longer in the file.</param>
    public sealed record Plan(HsdsFile File, IReadOnlyList<Step> Steps, int Same, IReadOnlyList<HelpDocument> Vanished);

    public async Task<Plan> Look(string text, string source, CancellationToken stop)
    {
        var file = HsdsReader.Read(text);
        var there = (await store.All(closed: true, stop)).ToDictionary(d => d.Id.Value);
        var shared = Shared.Of(file.Services, there.Values);
        var steps = new List<Step>();
        var same = 0;
        foreach (var service in file.Services)
        {
            var known = there.GetValueOrDefault(service.Id());
            var digest = HsdsDigest.Of(service);
            // Unchanged from the previous import, or identical to our own export.
            if (known is not null && (known.Digest == digest || HsdsDigest.Of(known.Whole()) == digest))
                same++;
            else
                steps.Add(new(Merge(shared.Split(service), known) with { Source = source, Digest = digest }, known));
        }

        // Services that cannot be read have not vanished from the list; if one has no id, it may be any entry.
        var named = file.Services.Select(s => s.Id()).Concat(file.Left.Select(b => b.Id).OfType<Guid>()).ToHashSet();
        var vanished = there.Values.Where(d => d.Source == source && d.State != HelpState.Closed && !named.Contains(d.Id.Value)).ToList();
        return new(file, steps, same, file.IsNoList || file.Left.Any(b => b.Id is null) ? [] : vanished);
    }

    public async Task Write(Plan plan, string source, bool closeVanished, PersonId? by, CancellationToken stop)
    {
        await new HelpFaultStore(work, clock).Replace(source, plan.File.Left, stop);
        // Ordered by key, so that concurrent imports wait for each other without a deadlock.
        foreach (var step in plan.Steps.OrderBy(s => s.Document.Id.Value))
            await store.Write(step.Document, by, stop);
        if (!closeVanished)
            return;
        foreach (var gone in plan.Vanished.OrderBy(d => d.Id.Value))
        {
            gone.Service["status"] = "inactive";
            await store.Write(gone, by, stop);
        }
    }

    /// <summary>Imports one service that was fixed here, as if it came from its list.</summary>
    public async Task Mend(JsonObject service, string source, PersonId? by, CancellationToken stop)
    {
        var there = (await store.All(closed: true, stop)).ToDictionary(d => d.Id.Value);
        var merged = Merge(Shared.Of([service], there.Values).Split(service), there.GetValueOrDefault(service.Id()));
        await store.Write(merged with { Source = source, Digest = HsdsDigest.Of(service) }, by, stop);
    }

    /// <summary>Merges an import with the existing entry. Local decisions stay: the kinds if the list has none, the eligibility check, and the later day of verification.</summary>
    private static HelpDocument Merge(HelpDocument said, HelpDocument? there)
    {
        if (there is null)
            return said;
        if (HelpKinds.Of(said.Service).Count == 0)
            HelpKinds.Put(said.Service, [.. HelpKinds.Of(there.Service)]);
        if (string.CompareOrdinal(there.Service.Text("assured_date"), said.Service.Text("assured_date")) > 0)
            said.Service["assured_date"] = there.Service.Text("assured_date");
        return said with { Check = there.Check };
    }

    /// <summary>The organisations and places that several services of a file share, or that exist already.</summary>
    private sealed record Shared(IReadOnlyDictionary<Guid, JsonObject> Organisations, IReadOnlyDictionary<Guid, JsonObject> Places)
    {
        public static Shared Of(IReadOnlyList<JsonObject> services, IEnumerable<HelpDocument> there)
        {
            var (organisations, places) = (new Dictionary<Guid, JsonObject>(), new Dictionary<Guid, JsonObject>());
            foreach (var document in there)
            {
                if (document.Organisation is { } organisation)
                    organisations[organisation.Id()] = organisation;
                foreach (var (_, location) in document.Places)
                    places[location.Id()] = location;
            }

            foreach (var service in services)
            {
                if (service.One("organization") is { } organisation)
                    organisations[organisation.Id()] = organisation;
                foreach (var at in service.Each("service_at_locations"))
                    if (at.One("location") is { } location)
                        places[location.Id()] = location;
            }

            return new(organisations, places);
        }

        public HelpDocument Split(JsonObject service)
        {
            var (known, unknown) = (new List<(JsonObject, JsonObject)>(), new List<JsonObject>());
            foreach (var at in service.Each("service_at_locations"))
                if ((at.One("location")?.Id() ?? at.Key("location_id")) is { } id && Places.TryGetValue(id, out var location))
                    known.Add((at.Without("location"), location.Copy()));
                else
                    unknown.Add(at.Copy());
            var own = service.Without("organization", "service_at_locations");
            own.PutList("service_at_locations", unknown);
            var organisation = (service.One("organization")?.Id() ?? service.Key("organization_id")) is { } key
                ? Organisations.GetValueOrDefault(key)?.Copy()
                : null;
            return new(own, organisation, known);
        }
    }
}
