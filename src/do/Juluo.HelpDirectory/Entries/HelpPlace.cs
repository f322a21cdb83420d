namespace Juluo.HelpDirectory;

/// <summary>A place at which help is offered.</summary>
/// <param name="Address">The postal address, on one line.</param>
/// <param name="Access">Accessibility: access with a wheelchair, aids for people with impaired hearing or sight.</param>
/// <param name="Ways">Directions.</param>
/// <param name="Hours">The hours of this place; empty if those of the entry apply.</param>
public sealed record HelpPlace(
    LocalizedText? Name,
    LocalizedText? Address,
    double? Latitude,
    double? Longitude,
    LocalizedText? Access,
    LocalizedText? Ways,
    IReadOnlyList<HelpPhone> Phones,
    IReadOnlyList<HelpSchedule> Hours
)
{
    /// <summary>A geo URI (RFC 5870), which the phone opens in its map app; Juluo itself contacts no map service. Null without valid coordinates.</summary>
    public string? Map =>
        Latitude is { } latitude && Longitude is { } longitude
            ? FormattableString.Invariant($"geo:{latitude:0.######},{longitude:0.######}")
            : null;

    /// <summary>The name, or the address of a place without a name; a dash if it has neither.</summary>
    public LocalizedText Called => Name ?? Address ?? new("—", "—");

    internal static HelpPlace Of(JsonObject at, JsonObject location, DateTimeZone? zone)
    {
        var address =
            location.Each("addresses").FirstOrDefault(a => a.Text("address_type") != "postal")
            ?? location.Each("addresses").FirstOrDefault();
        var (latitude, longitude) = (location.Number("latitude"), location.Number("longitude"));
        var point = latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180;
        return new(
            location.Localized("name"),
            address is null ? null : Line(address),
            point ? latitude : null,
            point ? longitude : null,
            location.Each("accessibility").FirstOrDefault()?.Localized("description"),
            location.Localized("transportation"),
            [.. at.Each("phones").Concat(location.Each("phones")).Select(HelpPhone.Of).Distinct()],
            [.. (at.Each("schedules").Any() ? at : location).Each("schedules").Select(s => HelpSchedule.Of(s, zone))]
        );
    }

    // 100 臺北市大同區迪化街一段 1 號 · 1 Dihua St. Sec. 1, Taipei 100
    private static LocalizedText? Line(JsonObject address)
    {
        var (street, city, code) = (address.Localized("address_1"), address.Localized("city"), address.Text("postal_code"));
        var more = address.Text("address_2");
        if (street is null && city is null)
            return null;
        var begins = city is not null && street?.Zh.StartsWith(city.Zh, StringComparison.Ordinal) == true;
        var zh =
            $"{code} {(begins ? "" : city?.Zh)}{(Translations.IsChinese(city?.Zh ?? "") ? "" : " ")}{street?.Zh}{(more is null ? "" : $" {more}")}";
        var town = string.Join(
            ' ',
            new[]
            {
                city?.En,
                address.Text("state_province") is { } state && state != city?.En && state != city?.Zh ? state : null,
                code,
            }.OfType<string>()
        );
        var en = string.Join(", ", new[] { street?.En, more, town.Length == 0 ? null : town }.OfType<string>());
        return street is { } said && Translations.IsChinese(said.Zh)
            ? new(zh.Trim(), said.Said.En is null && city?.Said.En is null ? null : en)
            : new(null, en);
    }
}
