namespace Juluo.Collaborations;

/// <summary>What a collaboration says of itself, as a form sends it.</summary>
/// <param name="Handover">What a successor must know.</param>
/// <param name="Since">The day on which it began.</param>
internal record CollaborationForm(
    [Required, Length(Collaboration.MostTitleZh, MostEn = Collaboration.MostTitleEn)] LocalizedText? Title = null,
    [Length(Collaboration.MostAbout, Lines = true)] string? About = null,
    [Length(Collaboration.MostHandover, Lines = true)] string? Handover = null,
    [Required] LocalDate? Since = null,
    CollaborationVisibility Visibility = CollaborationVisibility.Community
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now) => Since > now.Date ? [new CollaborationErrors.BeginsInTheFuture()] : [];
}
