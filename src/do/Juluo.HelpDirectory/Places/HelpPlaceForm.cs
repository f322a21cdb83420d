namespace Juluo.HelpDirectory;

/// <summary>A further place at which an entry is offered, as a form sends it.</summary>
/// <param name="Place">The name of the place; a known name refers to the same place.</param>
/// <param name="Phones">Phone numbers of the entry at this place, one per line.</param>
public record HelpPlaceForm(
    [Required, Length(HelpEntryForm.MostLine)] LocalizedText? Place = null,
    [Length(HelpEntryForm.MostLine)] LocalizedText? Street = null,
    [Length(HelpEntryForm.MostName)] LocalizedText? City = null,
    [Length(12)] string? PostalCode = null,
    string? Coordinates = null,
    [Length(HelpEntryForm.MostText, Lines = true)] LocalizedText? Access = null,
    [Length(HelpEntryForm.MostText, Lines = true)] string? Phones = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now) =>
        [
            .. PhoneLines.Check(Phones),
            .. FormText.Some(Coordinates) is { } typed && HelpPoint.Read(typed) is null ? new Error[] { new HelpErrors.NoPoint() } : [],
        ];

    /// <summary>Returns the same values as part of an entry's form.</summary>
    internal HelpEntryForm AsEntry() =>
        new(Place: Place, Street: Street, City: City, PostalCode: PostalCode, Coordinates: Coordinates, Access: Access);
}
