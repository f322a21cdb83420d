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
) : IChecked
{
    internal IReadOnlyList<CollaborationPersonId> PresentOnce => [.. (Present ?? []).Distinct()];

    internal ExchangeForm Trimmed() => this with { Link = FormText.Some(Link) is { } link ? WebLink.Whole(link) : null };

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        if (OnDay > now.Date)
            yield return new ExchangeErrors.DayAhead();
        if (Trimmed().Link is { } link && !WebLink.Is(link, CollaborationExchange.MostLink))
            yield return new CollaborationErrors.NoAddress("link");
    }
}
