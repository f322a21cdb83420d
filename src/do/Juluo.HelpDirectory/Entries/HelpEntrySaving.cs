using NodaTime.TimeZones;

namespace Juluo.HelpDirectory;

/// <summary>Saves the form of an entry: finds the named organisation and place, or creates them.</summary>
internal sealed class HelpEntrySaving(UnitOfWork work, Clock clock)
{
    private readonly HelpEntryStore store = new(work, clock);

    public async Task<Outcome<HelpEntryId>> Add(HelpEntryForm form, Caller caller, CancellationToken stop)
    {
        var week = form.Week();
        if (week.Failed)
            return week.As<HelpEntryId>();
        var service = new JsonObject
        {
            ["id"] = clock.NewKey().ToString(),
            ["status"] = "active",
            ["assured_date"] = Today(caller),
        };
        return await Save(new(service, null, []), form, week.Value, caller, stop);
    }

    /// <param name="isChecked">True if the entry was verified just now.</param>
    public async Task<Outcome<HelpEntryId>> Change(
        HelpDocument there,
        HelpEntryForm form,
        bool isChecked,
        Caller caller,
        CancellationToken stop
    )
    {
        var week = form.Week();
        if (week.Failed)
            return week.As<HelpEntryId>();
        if (isChecked)
            there.Service["assured_date"] = Today(caller);
        return await Save(there, form, week.Value, caller, stop);
    }

    /// <summary>Like <see cref="Change"/>, but accepts an entry that lacks required fields, such as a kind: imported entries may lack them, which must not block a correction.</summary>
    public async Task<Outcome<HelpEntryId>> Correct(HelpDocument there, HelpEntryForm form, Caller caller, CancellationToken stop)
    {
        var before = HelpEntryForm.Of(there, caller.Community.Language).Week().Errors.Select(e => e.Field).ToHashSet();
        var wrong = form.Week().Errors.Where(e => !before.Contains(e.Field) && e is not HelpErrors.Unequal).ToList();
        var week = form.Read();
        if (wrong.Count > 0 || week.Failed)
            return wrong.Count > 0 ? wrong : week.As<HelpEntryId>();
        there.Service["assured_date"] = Today(caller);
        return await Save(there, form, week.Value, caller, stop);
    }

    private async Task<Outcome<HelpEntryId>> Save(
        HelpDocument there,
        HelpEntryForm form,
        List<(IsoDayOfWeek Day, DayHours Hours)> week,
        Caller caller,
        CancellationToken stop
    )
    {
        var main = caller.Community.Language;
        form.Into(there.Service, week, main);
        var saved = there with
        {
            Organisation = await Organisation(there, form, main, stop),
            Places = await Places(there, form, main, caller, stop),
            Check = form.Check,
        };
        await store.Save(saved, caller.Person, stop);
        return saved.Id;
    }

    private async Task<JsonObject?> Organisation(HelpDocument there, HelpEntryForm form, string main, CancellationToken stop)
    {
        if (form.Organisation is not { Zh.Length: > 0 } name)
        {
            there.Service.Remove("organization_id");
            return null;
        }

        if (there.Organisation is { } same && IsSame(same, name))
        {
            same.Put("name", name, main);
            return same;
        }

        there.Service.Remove("organization_id");
        if (await store.OrganisationNamed(name, stop) is { } known)
            return known;
        var made = new JsonObject { ["id"] = clock.NewKey().ToString() };
        made.Put("name", name, main);
        return made;
    }

    private async Task<IReadOnlyList<(JsonObject At, JsonObject Location)>> Places(
        HelpDocument there,
        HelpEntryForm form,
        string main,
        Caller caller,
        CancellationToken stop
    )
    {
        if (!form.HasPlace)
            return [.. there.Places.Skip(1)];
        if (
            there.Places is [var first, ..]
            && (form.Place is not { Zh.Length: > 0 } || first.Location.Text("name") is null || IsSame(first.Location, form.Place))
        )
        {
            form.Into(first.Location, main, Country(caller));
            return there.Places;
        }

        // A place that other entries share keeps its address: the address in the form belongs to the previous place.
        if (form.Place is { Zh.Length: > 0 } name && await store.PlaceNamed(name, stop) is { } known)
        {
            form.Complete(known, main, Country(caller));
            return [At(there, known), .. there.Places.Skip(1).Where(p => p.Location.Id() != known.Id())];
        }

        var made = new JsonObject { ["id"] = clock.NewKey().ToString(), ["location_type"] = "physical" };
        form.Into(made, main, Country(caller));
        return [At(there, made), .. there.Places.Skip(1)];
    }

    internal static (JsonObject At, JsonObject Location) At(HelpDocument of, JsonObject location) =>
        (new JsonObject { ["id"] = StableId.Of(of.Id.Value, $"at:{location.Id()}").ToString() }, location);

    private static bool IsSame(JsonObject node, LocalizedText name) =>
        node.Localized("name") is { } there
        && (SearchText.Same(there.Zh) == SearchText.Same(name.Zh) || SearchText.Same(there.En) == SearchText.Same(name.En));

    // The country of the community's time zone: HSDS requires one, and this avoids asking people.
    internal static string Country(Caller caller) =>
        TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(l => l.ZoneId == caller.Community.ZoneId)?.CountryCode ?? "TW";

    private string Today(Caller caller) => LocalDatePattern.Iso.Format(clock.Today(caller.Community.Zone));
}
