namespace Juluo.HelpDirectory;

/// <summary>Additional hours as a form sends them, and the HSDS schedules made from them: one for each span of hours.</summary>
/// <param name="Every">The interval in weeks.</param>
/// <param name="Which">The number of the day in the month, 1 to 4; −1 for the last.</param>
/// <param name="MonthDay">The day of the month, 1 to 31; −1 for the last.</param>
/// <param name="From">The first day; for an interval in weeks, a day of a week that counts.</param>
/// <param name="Until">The last day.</param>
/// <param name="Hours">The hours, such as 9-12, 13:30–18:00.</param>
public record HelpScheduleForm(
    HelpScheduleKind Kind = HelpScheduleKind.Weeks,
    IReadOnlyList<IsoDayOfWeek>? Days = null,
    int? Every = null,
    int? Which = null,
    int? MonthDay = null,
    LocalDate? From = null,
    LocalDate? Until = null,
    string? Hours = null,
    [Length(HelpScheduleForm.MostNote, Lines = true)] LocalizedText? Note = null
)
{
    public const int MostWeeks = 12;
    public const int MostNote = 300;

    /// <summary>Returns the schedules, or the errors. Pure.</summary>
    /// <param name="next">Returns a new id for each schedule.</param>
    internal Outcome<List<JsonObject>> Write(Func<Guid> next, string main)
    {
        var open = Kind is not (HelpScheduleKind.Closed or HelpScheduleKind.Appointment);
        var hours = HoursText.Read(Hours, "hours");
        List<Error> wrong = [.. open ? hours.Errors : [], .. Wrong()];
        if (open && !hours.Failed && hours.Value.Count == 0)
            wrong.Add(new HelpScheduleErrors.NoHours());
        if (wrong.Count > 0)
            return wrong;
        return open ? hours.Value.Select(h => Node(next(), main, h)).ToList() : [Node(next(), main, null)];
    }

    private IEnumerable<Error> Wrong()
    {
        if (Kind is HelpScheduleKind.Weeks or HelpScheduleKind.Month or HelpScheduleKind.Season && Days is not { Count: > 0 })
            yield return new HelpScheduleErrors.NoDays();
        if (Kind == HelpScheduleKind.Weeks && Every is < 1 or > MostWeeks)
            yield return new HelpScheduleErrors.NoEvery(MostWeeks);
        if (Kind == HelpScheduleKind.Month && Which is not (-1 or null or (>= 1 and <= 4)))
            yield return new NotOffered("which");
        if (Kind == HelpScheduleKind.MonthDay && MonthDay is not (-1 or (>= 1 and <= 31)))
            yield return new HelpScheduleErrors.NoMonthDay();
        if (From is null && (Kind is HelpScheduleKind.Season or HelpScheduleKind.Closed || (Kind == HelpScheduleKind.Weeks && Every > 1)))
            yield return new HelpScheduleErrors.NoFrom();
        if (Until < From)
            yield return new HelpScheduleErrors.Backwards();
    }

    private JsonObject Node(Guid id, string main, DayHours? hours)
    {
        var node = new JsonObject { ["id"] = id.ToString() };
        string On(int number) =>
            string.Join(',', (Days ?? []).Distinct().Order().Select(d => $"{(number == 0 ? "" : number)}{HelpSchedule.Word(d)}"));
        switch (Kind)
        {
            case HelpScheduleKind.Weeks:
                (node["freq"], node["byday"]) = ("WEEKLY", On(0));
                if (Every > 1)
                    (node["interval"], node["dtstart"]) = (Every.Value, Day(From));
                break;
            case HelpScheduleKind.Month:
                (node["freq"], node["byday"]) = ("MONTHLY", On(Which ?? 1));
                break;
            case HelpScheduleKind.MonthDay:
                (node["freq"], node["bymonthday"]) = ("MONTHLY", $"{MonthDay}");
                break;
            case HelpScheduleKind.Season:
                (node["freq"], node["byday"]) = ("WEEKLY", On(0));
                break;
            case HelpScheduleKind.Closed:
                node.PutList("attributes", [HelpSchedule.ClosedMark(id)]);
                break;
        }

        if (From is not null && !(Kind == HelpScheduleKind.Weeks && Every > 1))
            node["valid_from"] = Day(From);
        if ((Until ?? (Kind == HelpScheduleKind.Closed ? From : null)) is { } until)
            node["valid_to"] = Day(until);
        if (hours is { } span)
            (node["opens_at"], node["closes_at"]) = (WeekNodes.Clock(span.Opens), WeekNodes.Clock(span.Closes));
        var note =
            Note is { Zh.Length: > 0 } said ? said
            : Kind == HelpScheduleKind.Appointment ? new("採預約制，請先聯絡約時間。", "By appointment only: ask for a time first.")
            : Kind == HelpScheduleKind.Closed ? new("暫停服務", "Closed")
            : null;
        node.Put("description", note, main);
        return node;
    }

    private static string Day(LocalDate? day) => LocalDatePattern.Iso.Format(day!.Value);
}
