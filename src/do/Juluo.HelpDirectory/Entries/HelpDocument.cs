namespace Juluo.HelpDirectory;

/// <summary>An entry with its organisation and its places, as HSDS represents them.</summary>
/// <param name="Places">The HSDS link of each place to the entry, and the place itself.</param>
/// <param name="Zone">The time zone in which its hours are read; null for the one in which they are written.</param>
internal sealed record HelpDocument(
    JsonObject Service,
    JsonObject? Organisation,
    IReadOnlyList<(JsonObject At, JsonObject Location)> Places,
    ServiceId? Check = null,
    string? Source = null,
    string? Digest = null,
    Instant? EditedAt = null,
    DateTimeZone? Zone = null
)
{
    public HelpEntryId Id => new(Service.Id());

    public HelpState State =>
        Service.Text("status") switch
        {
            "active" => HelpState.Active,
            "temporarily closed" => HelpState.Paused,
            _ => HelpState.Closed,
        };

    /// <summary>Returns the complete service as it is published, including its organisation and its places.</summary>
    public JsonObject Whole()
    {
        var whole = Service.Copy();
        if (Organisation is not null)
            whole["organization"] = Organisation.DeepClone();
        // Links to a place that has no description stay in the entry itself.
        whole.PutList(
            "service_at_locations",
            [
                .. Places.Select(p =>
                {
                    var at = p.At.Copy();
                    at["location"] = p.Location.DeepClone();
                    return at;
                }),
                .. Service.Each("service_at_locations").Select(HsdsNode.Copy),
            ]
        );
        return whole;
    }

    public HelpEntry Entry() =>
        new(
            Id,
            Service.Localized("name")!,
            Service.Localized("description"),
            Organisation?.Localized("name"),
            HelpKinds.Of(Service),
            State,
            Service.Localized("alert"),
            Phones(),
            Service.Text("email") ?? Organisation?.Text("email"),
            HelpUrl.Of(Service.Text("url")) ?? HelpUrl.Of(Organisation?.Text("website")),
            [
                .. Service
                    .Each("languages")
                    .Select(l => HelpLanguages.Of(l.Text("code"), l.Text("name")))
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
            WhoFor(),
            Service.Localized("application_process"),
            Cost(),
            [.. Service.Each("required_documents").Select(d => d.Localized("document")).OfType<LocalizedText>()],
            [.. Places.Select(p => HelpPlace.Of(p.At, p.Location, Zone))],
            [.. Service.Each("schedules").Select(s => HelpSchedule.Of(s, Zone))],
            HsdsTime.Day(Service.Text("assured_date")),
            Check,
            Source
        );

    // The organisation's numbers are used only if neither the entry nor a place has one.
    private IReadOnlyList<HelpPhone> Phones()
    {
        var own = Service.Each("phones").ToList();
        if (own.Count == 0 && !Places.Any(p => p.At.Each("phones").Any() || p.Location.Each("phones").Any()))
            own = Organisation?.Each("phones").ToList() ?? own;
        return [.. own.Select(HelpPhone.Of).Distinct()];
    }

    private LocalizedText? WhoFor()
    {
        var said = Service.Localized("eligibility_description");
        if (said is not null)
            return said;
        return (Service.Number("minimum_age"), Service.Number("maximum_age")) switch
        {
            ({ } from, { } to) => new(
                FormattableString.Invariant($"{from:0} 到 {to:0} 歲"),
                FormattableString.Invariant($"Ages {from:0} to {to:0}")
            ),
            ({ } from, null) => new(FormattableString.Invariant($"{from:0} 歲以上"), FormattableString.Invariant($"From age {from:0}")),
            (null, { } to) => new(FormattableString.Invariant($"{to:0} 歲以下"), FormattableString.Invariant($"Up to age {to:0}")),
            _ => null,
        };
    }

    private LocalizedText? Cost()
    {
        if (Service.Localized("fees_description") is { } said)
            return said;
        var options = Service
            .Each("cost_options")
            .Select(c =>
                string.Join(
                    ' ',
                    new[]
                    {
                        c.Text("option"),
                        c.Number("amount") is { } amount
                            ? FormattableString.Invariant($"{c.Text("currency")?.ToUpperInvariant()} {amount:0.##}").Trim()
                            : null,
                        c.Text("amount_description"),
                    }.OfType<string>()
                )
            )
            .Where(t => t.Length > 0)
            .ToList();
        return options.Count > 0 ? new(string.Join("；", options), string.Join("; ", options)) : Service.Localized("fees");
    }
}
