namespace Juluo.Reception;

/// <summary>The typed details of a visitor. Pure.</summary>
internal record VisitorDetails(string Name = "", string? Company = null, string? Email = null, string? Note = null)
{
    /// <summary>The time after an agreed arrival for which a visitor can still be entered. An earlier time is refused as a typing error, because it would appear in the visitor's mail.</summary>
    private static readonly Period Late = Period.FromHours(1);

    public IReadOnlyList<Error> Check() =>
        [
            .. Text("name", Name, Visitor.MostName, must: true),
            .. Text("company", Company, Visitor.MostCompany, must: false),
            .. Text("note", Note, Visitor.MostNote, must: false),
            .. string.IsNullOrWhiteSpace(Email) || (Email.Trim().Length <= Visitor.MostEmail && EmailAddress.IsOne(Email.Trim()))
                ? []
                : (Error[])[new VisitorErrors.NoAddress()],
        ];

    public VisitorDetails AsTyped() => new(Name.Trim(), Said(Company), Said(Email), Said(Note));

    /// <summary>Reads the day and the minute at which they are expected; the day defaults to today.</summary>
    /// <param name="now">The time on the site's wall clock.</param>
    public static Outcome<(LocalDate Day, int? Minute)> When(LocalDate? on, string? time, LocalDateTime now)
    {
        var today = now.Date;
        var day = on ?? today;
        if (day < today || day > today.PlusYears(1))
            return new VisitorErrors.DayOutOfReach();
        if (string.IsNullOrWhiteSpace(time))
            return (day, (int?)null);
        if (TimeText.Read(time) is not { } at)
            return new VisitorErrors.NoTime();
        return day + at < now - Late ? new VisitorErrors.TimeHasPassed() : (day, at.Hour * 60 + at.Minute);
    }

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    // Counts code points, as the database does.
    private static IEnumerable<Error> Text(string field, string? text, int most, bool must)
    {
        var trimmed = text?.Trim() ?? "";
        if (trimmed.Length == 0)
            return must ? [new Missing(field)] : [];
        return trimmed.EnumerateRunes().Count() > most ? [new TooLong(field, most)]
            : trimmed.EnumerateRunes().Any(Rune.IsControl) ? [new Unreadable(field)]
            : [];
    }
}

/// <summary>The typed details with the site, the time, and the language of the mail.</summary>
internal record ExpectedVisitor(SiteId Site, LocalDate? On = null, string? Time = null, string? Language = null) : VisitorDetails;
