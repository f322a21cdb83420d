namespace Juluo.HelpDirectory;

/// <summary>The fields of the form for an entry.</summary>
/// <param name="Organisation">The name of the organisation that offers it; an existing organisation with this name is reused.</param>
/// <param name="Place">The name of the place; an existing place with this name is reused.</param>
/// <param name="Coordinates">Latitude and longitude, as maps display them.</param>
/// <param name="Access">Accessibility, such as step-free access.</param>
/// <param name="Phones">Phone numbers, one per line.</param>
/// <param name="Bring">Items to bring, one per line.</param>
/// <param name="Check">The service of this community whose eligibility check applies to the entry.</param>
public record HelpEntryForm(
    [Length(HelpEntryForm.MostName)] LocalizedText? Name = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? About = null,
    IReadOnlyList<HelpKind>? Kinds = null,
    [Length(HelpEntryForm.MostLine)] LocalizedText? Organisation = null,
    [Length(HelpEntryForm.MostLine)] LocalizedText? Place = null,
    [Length(HelpEntryForm.MostLine)] LocalizedText? Street = null,
    [Length(HelpEntryForm.MostName)] LocalizedText? City = null,
    [Length(HelpEntryForm.MostPostalCode)] string? PostalCode = null,
    string? Coordinates = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? Access = null,
    [Length(HelpEntryForm.MostText, Lines = true)] string? Phones = null,
    string? Email = null,
    string? Url = null,
    IReadOnlyList<string>? Languages = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? HoursNote = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? WhoFor = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? HowTo = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? Cost = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? Bring = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? Alert = null,
    ServiceId? Check = null
) : WeekAsTyped
{
    public const int MostName = 120;
    public const int MostText = 2000;
    public const int MostLine = 200;
    public const int MostPostalCode = 12;

    internal Outcome<List<(IsoDayOfWeek Day, DayHours Hours)>> Week()
    {
        var week = Read();
        List<Error> wrong = [.. PhoneLines.Check(Phones), .. week.Errors];
        if (Name is null)
            wrong.Add(new NameMissing("name.zh"));
        if (Kinds is not { Count: > 0 })
            wrong.Add(new HelpErrors.NoKind());
        else if (Kinds.Any(k => !Enum.IsDefined(k)))
            wrong.Add(new NotOffered("kinds"));
        if (Languages?.Any(l => l.Length > 60) == true)
            wrong.Add(new NotOffered("languages"));
        if (
            FormText.Some(Email) is { } email
            && (
                email.Length > 200 || email.Count(c => c == '@') != 1 || email.StartsWith('@') || email.EndsWith('@') || email.Contains(' ')
            )
        )
            wrong.Add(new HelpErrors.NoEmail());
        if (FormText.Some(Url) is { } url && HelpUrl.Of(WithScheme(url)) is null)
            wrong.Add(new HelpErrors.NoUrl());
        if (FormText.Some(Coordinates) is { } typed && HelpPoint.Read(typed) is null)
            wrong.Add(new HelpErrors.NoPoint());
        if (Bring?.Said is ({ } zh, { } en) && Lines(zh).Length != Lines(en).Length)
            wrong.Add(new HelpErrors.Unequal());
        return wrong.Count > 0 ? wrong : week;
    }

    /// <summary>Returns an entry as the form shows it.</summary>
    internal static HelpEntryForm Of(HelpDocument document, string language)
    {
        var entry = document.Entry();
        var (service, first) = (document.Service, document.Places is [var p, ..] ? p.Location : null);
        var address = first is null ? null : AddressOf(first);
        var week = HelpHours.Typed(entry.Hours);
        var same = week is null || week.Take(5).Distinct(StringComparer.Ordinal).Count() == 1;
        return new(
            entry.Name,
            entry.About,
            entry.Kinds,
            entry.Organisation,
            first?.Localized("name"),
            address?.Localized("address_1"),
            address?.Localized("city"),
            address?.Text("postal_code"),
            entry.Places is [{ Latitude: { } latitude, Longitude: { } longitude }, ..] ? HelpPoint.Write(latitude, longitude) : null,
            first?.Each("accessibility").FirstOrDefault()?.Localized("description"),
            PhoneLines.Write(service, language),
            service.Text("email"),
            service.Text("url"),
            entry.Languages,
            WeekNodes.Note(service),
            service.Localized("eligibility_description"),
            service.Localized("application_process"),
            service.Localized("fees_description"),
            BringLines(service),
            service.Localized("alert"),
            document.Check
        )
        {
            Weekdays = same ? week?[0] : null,
            Monday = same ? null : week![0],
            Tuesday = same ? null : week![1],
            Wednesday = same ? null : week![2],
            Thursday = same ? null : week![3],
            Friday = same ? null : week![4],
            Saturday = week?[5],
            Sunday = week?[6],
        };
    }

    /// <summary>Writes the form's values into an entry. Data that the form does not show stays unchanged.</summary>
    internal void Into(JsonObject service, IReadOnlyList<(IsoDayOfWeek Day, DayHours Hours)> week, string main)
    {
        service.Put("name", Name, main);
        service.Put("description", Long(About), main);
        service.Put("eligibility_description", Long(WhoFor), main);
        service.Put("application_process", Long(HowTo), main);
        service.Put("fees_description", Long(Cost), main);
        service.Put("alert", Long(Alert), main);
        service.Put("email", FormText.Some(Email));
        service.Put("url", FormText.Some(Url) is { } url ? WithScheme(url) : null);
        HelpKinds.Put(service, [.. Kinds ?? []]);
        PhoneLines.Put(service, Phones, main);
        WeekNodes.Put(service, week);
        WeekNodes.PutNote(service, Long(HoursNote), main);
        PutLanguages(service);
        PutBring(service, main);
    }

    /// <summary>Writes the form's values into the entry's first place.</summary>
    internal void Into(JsonObject location, string main, string country)
    {
        location.Put("name", Place, main);
        if (HelpPoint.Read(Coordinates ?? "") is { } point)
            (location["latitude"], location["longitude"]) = (point.Latitude, point.Longitude);
        PutAddress(location, main, country);
        PutAccess(location, main);
    }

    /// <summary>Fills gaps of a place that other entries share; its existing data stays unchanged.</summary>
    internal void Complete(JsonObject location, string main, string country)
    {
        if (location["latitude"] is null && HelpPoint.Read(Coordinates ?? "") is { } point)
            (location["latitude"], location["longitude"]) = (point.Latitude, point.Longitude);
        if (AddressOf(location) is null)
            PutAddress(location, main, country);
        if (!location.Each("accessibility").Any())
            PutAccess(location, main);
    }

    private void PutAddress(JsonObject location, string main, string country)
    {
        if (AddressOf(location) is not { } address)
        {
            if (!HasAddress)
                return;
            address = new JsonObject
            {
                ["id"] = StableId.Of(location.Id(), "address").ToString(),
                ["country"] = country,
                ["address_type"] = "physical",
            };
            location.PutList("addresses", [address, .. location.Each("addresses")]);
            address = AddressOf(location)!;
        }

        address.Put("address_1", Street, main);
        address.Put("city", City, main);
        address.Put("postal_code", FormText.Some(PostalCode));
        if (address.Text("state_province") is null && City is { Zh.Length: > 0 } city)
            address["state_province"] = city.In(main);
    }

    internal bool HasPlace =>
        Place is { Zh.Length: > 0 } || Access is { Zh.Length: > 0 } || HasAddress || FormText.Some(Coordinates) is not null;

    private bool HasAddress => Street is { Zh.Length: > 0 } || City is { Zh.Length: > 0 } || FormText.Some(PostalCode) is not null;

    private void PutAccess(JsonObject location, string main)
    {
        var there = location.Each("accessibility").ToList();
        if (there.Count == 0 && Access is not { Zh.Length: > 0 })
            return;
        var first = there.Count > 0 ? there[0].Copy() : new JsonObject { ["id"] = StableId.Of(location.Id(), "access").ToString() };
        first.Put("description", Long(Access), main);
        location.PutList(
            "accessibility",
            [.. first.Text("description") is null && first.Text("details") is null ? [] : new[] { first }, .. there.Skip(1)]
        );
    }

    private void PutLanguages(JsonObject service)
    {
        var wanted = Languages ?? [];
        var there = service.Each("languages").Select(l => (Node: l, Code: HelpLanguages.Of(l.Text("code"), l.Text("name")))).ToList();
        service.PutList(
            "languages",
            [
                .. there.Where(l => l.Code is not null && wanted.Contains(l.Code)).Select(l => l.Node),
                .. wanted
                    .Distinct(StringComparer.Ordinal)
                    .Where(w => there.TrueForAll(l => l.Code != w))
                    .Select(w => new JsonObject
                    {
                        ["id"] = StableId.Of(service.Id(), $"language:{w}").ToString(),
                        ["code"] = w,
                        ["name"] = HelpLanguages.NameOf(w),
                    }),
            ]
        );
    }

    private void PutBring(JsonObject service, string main)
    {
        if (Said(Bring) == Said(BringLines(service)))
            return;
        var there = service.Each("required_documents").ToList();
        var (zh, en) = (Lines(Bring?.Said.Zh), Lines(Bring?.Said.En));
        service.PutList(
            "required_documents",
            Enumerable
                .Range(0, Math.Max(zh.Length, en.Length))
                .Select(i =>
                {
                    var text = new LocalizedText(zh.ElementAtOrDefault(i), en.ElementAtOrDefault(i));
                    var node =
                        there.Find(d => Said(d.Localized("document")) == Said(text))?.Copy()
                        ?? new JsonObject { ["id"] = StableId.Of(service.Id(), $"bring:{i}:{text.Zh}").ToString() };
                    node.Put("document", text, main);
                    return node;
                })
                .ToList()
        );
    }

    private static LocalizedText? BringLines(JsonObject service)
    {
        var all = service.Each("required_documents").Select(d => d.Localized("document")).OfType<LocalizedText>().ToList();
        string? In(Func<LocalizedText, string?> said) =>
            all.TrueForAll(t => said(t) is not null) ? string.Join('\n', all.Select(said)) : null;
        return all.Count == 0
            ? null
            : new(In(t => t.Said.Zh) ?? (In(t => t.Said.En) is null ? string.Join('\n', all.Select(t => t.Zh)) : null), In(t => t.Said.En));
    }

    private static JsonObject? AddressOf(JsonObject location) =>
        location.Each("addresses").FirstOrDefault(a => a.Text("address_type") != "postal");

    private static LocalizedText? Long(LocalizedText? text) =>
        text is null ? null : new(FormText.Long(text.Said.Zh), FormText.Long(text.Said.En));

    private static (string? Zh, string? En) Said(LocalizedText? text) => Long(text)?.Said ?? (null, null);

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string WithScheme(string url) => url.Contains("://", StringComparison.Ordinal) ? url : $"https://{url}";
}
