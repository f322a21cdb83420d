namespace Juluo.HelpDirectory;

/// <summary>
/// What a file would change, and changes it. Of a list of others one service that cannot be read keeps no other out: it is put aside (<see cref="HelpFault"/>). What a list says
/// again changes nothing.
/// </summary>
internal sealed class HelpImport(UnitOfWork work, Clock clock)
{
    private readonly HelpEntryStore store = new(work, clock);

    /// <param name="There">What stands here now; null: it is new.</param>
    public sealed record Step(HelpDocument Document, HelpDocument? There);

    /// <param name="Steps">What is written, new ones and changed ones.</param>
    /// <param name="Same">How many say what they said before.</param>
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
            // As its list said it before, or as we give it out ourselves.
            if (known is not null && (known.Digest == digest || HsdsDigest.Of(known.Whole()) == digest))
                same++;
            else
                steps.Add(new(Merge(shared.Split(service), known) with { Source = source, Digest = digest }, known));
        }

        // What is on the list and cannot be read has not vanished from it; without its id it may be any.
        var named = file.Services.Select(s => s.Id()).Concat(file.Left.Select(b => b.Id).OfType<Guid>()).ToHashSet();
        var vanished = there.Values.Where(d => d.Source == source && d.State != HelpState.Closed && !named.Contains(d.Id.Value)).ToList();
        return new(file, steps, same, file.IsNoList || file.Left.Any(b => b.Id is null) ? [] : vanished);
    }

    public async Task Write(Plan plan, string source, bool closeVanished, PersonId? by, CancellationToken stop)
    {
        await new HelpFaultStore(work, clock).Replace(source, plan.File.Left, stop);
        // By key, so that two imports at once wait for each other and do not lock each other out.
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

    /// <summary>One service that was mended here, as its list would say it.</summary>
    public async Task Mend(JsonObject service, string source, PersonId? by, CancellationToken stop)
    {
        var there = (await store.All(closed: true, stop)).ToDictionary(d => d.Id.Value);
        var merged = Merge(Shared.Of([service], there.Values).Split(service), there.GetValueOrDefault(service.Id()));
        await store.Write(merged with { Source = source, Digest = HsdsDigest.Of(service) }, by, stop);
    }

    /// <summary>What was decided here stays: the kinds where the list has none, the check, and the later of two days on which it was made sure of.</summary>
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

    /// <summary>Organisations and places that several services of a file share, or that we know already.</summary>
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
