namespace Juluo.Collaborations;

/// <summary>The terms of an agreement between both sides, as in the form and in a version. The four fields about data are either all filled in or all null.</summary>
/// <param name="Autonomy">The decisions that each side may take without the other.</param>
/// <param name="Contacts">People who speak for each side.</param>
/// <param name="StartsOn">The first day of the term.</param>
/// <param name="EndsOn">The last day of the term.</param>
/// <param name="DataWhat">Data that the agency opens; null if there are none.</param>
/// <param name="DataPurpose">The purpose of using the data.</param>
/// <param name="DataReaders">People who may see the data.</param>
/// <param name="DataUntil">The last day of access to the data.</param>
public record CollaborationTerms(
    [Required, Length(4000, Lines = true)] string Autonomy = "",
    [Required, Length(4000, Lines = true)] string Goals = "",
    [Required, Length(2000, Lines = true)] string Contacts = "",
    [Required] LocalDate? StartsOn = null,
    [Required] LocalDate? EndsOn = null,
    [Length(2000, Lines = true)] string? DataWhat = null,
    [Length(1000, Lines = true)] string? DataPurpose = null,
    [Length(1000, Lines = true)] string? DataReaders = null,
    LocalDate? DataUntil = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        if (EndsOn < StartsOn)
            yield return new CollaborationAgreementErrors.EndsBeforeItStarts();
        var data = new (string Field, bool Given)[]
        {
            ("dataWhat", DataWhat is not null),
            ("dataPurpose", DataPurpose is not null),
            ("dataReaders", DataReaders is not null),
            ("dataUntil", DataUntil is not null),
        };
        if (Array.Exists(data, d => d.Given))
            foreach (var (field, _) in data.Where(d => !d.Given))
                yield return new CollaborationAgreementErrors.DataNotWhole(field);
        if (EndsOn >= StartsOn && DataUntil > EndsOn)
            yield return new CollaborationAgreementErrors.DataLongerThanTheTerm(EndsOn.Value);
        if (EndsOn >= StartsOn && DataUntil < StartsOn)
            yield return new CollaborationAgreementErrors.DataBeforeTheTerm(StartsOn!.Value);
    }
}
