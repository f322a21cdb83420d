namespace Juluo.Spaces;

/// <summary>Fetches and reads an external calendar at an address that a person typed.</summary>
public sealed class OutsideCalendarReading(OutboundHttp http, IDataProtectionProvider protection)
{
    private const int MostOccurrences = 3_000;
    private static readonly Duration Ahead = Duration.FromDays(400);
    private readonly IDataProtector seal = protection.CreateProtector("outside calendar");

    /// <param name="Unread">The number of entries that were left out, in whole or in part.</param>
    /// <param name="LeftOut">The start days of entries that were left out, the soonest first, as far as a page has room.</param>
    /// <param name="Times">The busy times, disjoint and in order; null if nothing has changed.</param>
    public sealed record Read(IReadOnlyList<Interval>? Times, string? Name, string? Tag, int Unread, IReadOnlyList<string> LeftOut);

    /// <summary>Normalizes an address: calendar programs write <c>https</c> as <c>webcal</c>.</summary>
    public static string Address(string typed)
    {
        var url = typed.Trim();
        return url.StartsWith("webcal://", StringComparison.OrdinalIgnoreCase) ? "https" + url[6..] : url;
    }

    public string Seal(string address) => seal.Protect(address);

    public string Open(string kept) => seal.Unprotect(kept);

    /// <param name="zone">The zone for days, and for times without a zone.</param>
    public async Task<Outcome<Read>> From(string address, string? tag, DateTimeZone zone, Instant now, CancellationToken stop)
    {
        var fetched = await http.Fetch(address, tag, IcsReader.MostBytes, stop);
        if (fetched.Failed)
            return fetched.As<Read>();
        if (fetched.Value.Content is not { } content)
            return new Read(null, null, tag, 0, []);
        var read = IcsReader.Read(content, PlainText.Of);
        if (read.Calendar is not { } calendar)
            return IcsErrors.Of(read.Fault!.Value);
        var within = calendar.Within(new(now - Duration.FromDays(1), now + Ahead), zone, MostOccurrences);
        return new Read(
            Stretches.Merge(within.Occurrences.Select(o => o.During)),
            calendar.Name,
            fetched.Value.Tag is { Length: <= 500 } t ? t : null,
            within.Unread.Count,
            // Without titles, because only times are stored from other people's calendars.
            LeftOut.Of([
                .. within
                    .Unread.Select(u => u.Day)
                    .OrderBy(day =>
                        day is not { } on ? 0
                        : on >= now.InZone(zone).Date ? 1
                        : 2
                    )
                    .ThenBy(day => day)
                    .Select(day => new IcsUnread("", day).ToString())
                    .Distinct(),
            ])
        );
    }

    /// <summary>Reads the arguments of a stored error for its sentence.</summary>
    public static Dictionary<string, string> With(string json) =>
        JsonSerializer
            .Deserialize<Dictionary<string, JsonElement>>(json)!
            .ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal);
}
