namespace Juluo.HelpDirectory;

/// <summary>A further place at which an entry is offered, as a form sends it.</summary>
/// <param name="Place">What people call it; a name that is known is the same place.</param>
/// <param name="Phones">One a line: of the entry at this place.</param>
public record HelpPlaceForm(
    [Required] LocalizedText? Place = null,
    LocalizedText? Street = null,
    LocalizedText? City = null,
    string? PostalCode = null,
    string? Coordinates = null,
    LocalizedText? Access = null,
    string? Phones = null
)
{
    internal List<Error> Wrong() =>
        [
            .. FormText.CheckGiven("place", Place, HelpEntryForm.MostLine),
            .. FormText.Check("street", Street, HelpEntryForm.MostLine),
            .. FormText.Check("city", City, HelpEntryForm.MostName),
            .. FormText.Check("postalCode", PostalCode, 12),
            .. FormText.CheckLong("access", Access, HelpEntryForm.MostText),
            .. FormText.CheckLong("phones", Phones, HelpEntryForm.MostText),
            .. PhoneLines.Check(Phones),
            .. FormText.Some(Coordinates) is { } typed && HelpPoint.Read(typed) is null ? new Error[] { new HelpErrors.NoPoint() } : [],
        ];

    /// <summary>The same as the part of an entry's form.</summary>
    internal HelpEntryForm AsEntry() =>
        new(Place: Place, Street: Street, City: City, PostalCode: PostalCode, Coordinates: Coordinates, Access: Access);
}
