namespace Juluo.HelpDirectory;

/// <summary>Where help is given.</summary>
/// <param name="Address">On one line, as it is written on a letter there.</param>
/// <param name="Access">How one gets in with a wheelchair, what is there for those who hear or see little.</param>
/// <param name="Ways">How one gets there.</param>
/// <param name="Hours">Of this place; empty: those of the entry.</param>
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
    /// <summary>Opened by a map on the phone itself (RFC 5870): nothing is asked of anyone.</summary>
    public string? Map =>
        Latitude is { } latitude && Longitude is { } longitude
            ? FormattableString.Invariant($"geo:{latitude:0.######},{longitude:0.######}")
            : null;

    /// <summary>What it is called, or where it is.</summary>
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
