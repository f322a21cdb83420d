namespace Juluo.Reception;

/// <summary>A visitor as a row of the table: <c>name, day</c> and optionally <c>time, site, host, email, company, note, walk_in, came, left, id</c>.</summary>
/// <param name="AskedFor">The name of the host as given, if no member has that name.</param>
/// <param name="Time">The minute of the day at which they were expected.</param>
/// <param name="Expected">False if they walked in.</param>
/// <param name="Left">The time at which the visitor left; null if they are still here or have not come.</param>
internal sealed record VisitorRow(
    int Number,
    Site Site,
    VisitorDetails Details,
    PersonId? Host,
    string? AskedFor,
    LocalDate Day,
    int? Time,
    bool Expected,
    LocalDate? CameOn,
    Instant? Came,
    Instant? Left,
    VisitorEnd? Ended,
    string ExternalId
)
{
    internal static readonly CsvColumns Columns = new(
        "visitors",
        ["name", "day"],
        ("name", "訪客|姓名|訪客姓名|visitor|visitor name|guest|full name"),
        ("day", "日期|來訪日期|到訪日期|date|visit date|expected on|arrival date"),
        ("time", "預計時間|時間|expected time|expected at|arrival time"),
        ("site", "館舍|地點|location|building"),
        ("host", "受訪者|拜訪對象|接待人|visiting|member|host email"),
        ("email", "電子郵件|信箱|email address|e-mail|visitor email"),
        ("company", "公司|單位|organisation|organization"),
        ("note", "備註|事由|notes|purpose|reason"),
        ("walk_in", "臨時來訪|walked in"),
        ("came", "到達|到達時間|簽到|checked in|check in|signed in|arrived"),
        ("left", "離開|離開時間|簽退|checked out|check out|signed out|departed"),
        ("id", "編號|訪客編號|external id|visitor id|visit id")
    );

    private static readonly string[] Yes = ["yes", "y", "true", "1", "是", "有"];
    private static readonly string[] No = ["no", "n", "false", "0", "否", "沒有", "無"];

    /// <param name="houses">The open sites by each of their names, case-folded.</param>
    /// <param name="only">The only site, which rows need not name; null if there are several.</param>
    internal static Outcome<VisitorRow> Read(
        CsvRow row,
        ILookup<string, Site> houses,
        Site? only,
        CalledPeople people,
        DateTimeZone otherwise,
        Instant now
    )
    {
        var wrong = new List<Error>();
        var site =
            row["site"] is null && only is not null ? only : TableCells.One(row, "site", houses, new VisitorImportErrors.NoSite(), wrong);
        var zone = site?.ZoneOr(otherwise) ?? otherwise;
        var today = now.InZone(zone).Date;
        var details = new VisitorDetails(row["name"] ?? "", row["company"], row["email"], row["note"]);
        wrong.AddRange(details.Check().Select(e => row.Bad(e.Field ?? "name", e)));
        var day = TableCells.Day(row, "day", wrong);
        if (day > today.PlusYears(1))
            wrong.Add(row.Bad("day", new VisitorImportErrors.TooFarAhead()));
        var time = TimeText.Read(row["time"]);
        if (row["time"] is not null && time is null)
            wrong.Add(row.Bad("time", new VisitorErrors.NoTime()));
        var walked = row["walk_in"] is { } said && Yes.Contains(TableCells.Fold(said));
        if (row["walk_in"] is { } answer && !walked && !No.Contains(TableCells.Fold(answer)))
            wrong.Add(row.Bad("walk_in", new VisitorImportErrors.NoAnswer()));
        var (came, left) = (Moment(row, "came", day, zone, now, wrong), Moment(row, "left", day, zone, now, wrong));
        if (left is not null && row["came"] is null)
            wrong.Add(row.Bad("came", new VisitorImportErrors.NoMoment()));
        if (left < came)
            wrong.Add(row.Bad("left", new VisitorImportErrors.LeftBeforeComing()));
        if (walked && row["came"] is null)
            wrong.Add(row.Bad("came", new VisitorImportErrors.NoMoment()));
        var toCome = came is null && day >= today;
        var (host, asked) = HostOf(row, people, toCome, wrong);
        var id = TableCells.ExternalId(row, wrong);
        if (wrong.Count > 0)
            return wrong;
        var on = came?.InZone(zone).Date;
        return new VisitorRow(
            row.Number,
            site!,
            details.AsTyped(),
            host,
            asked,
            day!.Value,
            time is { } at ? at.Hour * 60 + at.Minute : null,
            !walked,
            on,
            came,
            // On a past day everyone has left, even if no departure was recorded.
            left ?? (on < today ? came : null),
            left is not null ? VisitorEnd.Desk
                : on < today ? VisitorEnd.Forgotten
                : null,
            id ?? Key(site!, details.AsTyped(), day.Value, row["time"], row["came"])
        );
    }

    /// <summary>Finds the host. The host of a past visit may be unknown here; the host of a future visit has to be a member.</summary>
    private static (PersonId? Host, string? AskedFor) HostOf(CsvRow row, CalledPeople people, bool toCome, List<Error> wrong)
    {
        if (row["host"] is not { } name)
            return (null, null);
        if (!toCome && !people.ByName[TableCells.Fold(name)].Any())
        {
            if (name.EnumerateRunes().Count() > Visitor.MostName)
                wrong.Add(row.Bad("host", new TooLong("host", Visitor.MostName)));
            return (null, name);
        }

        PersonId? host = TableCells.One(row, "host", people.ByName, new TableErrors.NobodyCalled(), wrong);
        if (toCome && people.Left.Contains(host.Value))
            wrong.Add(row.Bad("host", new TableErrors.HasLeft()));
        return (host, null);
    }

    /// <summary>Reads a time on the day of the visit, or a moment with its offset.</summary>
    private static Instant? Moment(CsvRow row, string column, LocalDate? day, DateTimeZone zone, Instant now, List<Error> wrong)
    {
        if (row[column] is not { } typed)
            return null;
        var at =
            MomentText.Read(typed)
            ?? (TimeText.Read(typed) is { } time && day is { } on ? (on + time).InZoneLeniently(zone).ToInstant() : null);
        if (at is null || at > now)
            wrong.Add(row.Bad(column, new VisitorImportErrors.NoMoment()));
        return at;
    }

    /// <summary>Returns a key for a row without an id: a hash of its content, which reveals no one.</summary>
    private static string Key(Site site, VisitorDetails who, LocalDate day, string? time, string? came) =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes($"{site.Id}\n{who.Name}\n{LocalDatePattern.Iso.Format(day)}\n{time}\n{came}"))
        );
}
