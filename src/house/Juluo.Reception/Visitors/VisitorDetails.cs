namespace Juluo.Reception;

/// <summary>What is typed of a visitor. Pure.</summary>
internal record VisitorDetails(string Name = "", string? Company = null, string? Email = null, string? Note = null)
{
    /// <summary>Who comes late is still written down at the time that was agreed; what is longer ago is a slip of the finger, and would stand in their mail.</summary>
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

    /// <summary>The day and the minute on which they are expected; today when no day is given.</summary>
    /// <param name="now">On the site's wall clock.</param>
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

    // Lengths count code points, as the database does.
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

/// <summary>And when they will come, to which site, and the language of their mail.</summary>
internal record ExpectedVisitor(SiteId Site, LocalDate? On = null, string? Time = null, string? Language = null) : VisitorDetails;
