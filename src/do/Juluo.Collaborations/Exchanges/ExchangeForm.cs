namespace Juluo.Collaborations;

/// <summary>What was exchanged, as a form sends it.</summary>
/// <param name="OnDay">Today, where none is given.</param>
/// <param name="Present">Those of the collaboration who were there.</param>
internal record ExchangeForm(
    ExchangeMode Mode = ExchangeMode.DataPublishing,
    ExchangeDirection Direction = ExchangeDirection.FromAgency,
    [Required, Length(CollaborationExchange.MostWhat, Lines = true)] string? What = null,
    LocalDate? OnDay = null,
    string? Link = null,
    ProjectId? Project = null,
    IReadOnlyList<CollaborationPersonId>? Present = null
)
{
    internal IReadOnlyList<CollaborationPersonId> PresentOnce => [.. (Present ?? []).Distinct()];

    internal ExchangeForm Trimmed() => this with { Link = FormText.Some(Link) is { } link ? WebLink.Whole(link) : null };

    /// <summary>What is wrong with it; empty is good. Pure.</summary>
    internal List<Error> Check(LocalDate today, LocalDate since)
    {
        var wrong = new List<Error>();
        if (OnDay > today)
            wrong.Add(new ExchangeErrors.DayAhead());
        else if (OnDay < since)
            wrong.Add(new ExchangeErrors.BeforeItBegan(since));
        if (Link is not null && !WebLink.Is(Link, CollaborationExchange.MostLink))
            wrong.Add(new CollaborationErrors.NoAddress("link"));
        return wrong;
    }
}
