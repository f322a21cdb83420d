namespace Juluo.Collaborations;

/// <summary>The fields of the form that begins or changes a collaboration.</summary>
/// <param name="Handover">Notes for a successor.</param>
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
