namespace Juluo.Collaborations;

/// <summary>The fields of the form that records an exchange.</summary>
/// <param name="OnDay">The day of the exchange; today by default.</param>
/// <param name="Present">The people of the collaboration who were present.</param>
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
