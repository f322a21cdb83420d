namespace Juluo.Collaborations;

/// <summary>A collaboration from the literature, to read and to compare one's own with. It ships with the program and belongs to no community.</summary>
/// <param name="Slug">Its name in addresses.</param>
/// <param name="Citizens">Who works with the agency.</param>
/// <param name="Facts">What was published of it.</param>
/// <param name="Cells">In which dimension which role can be seen, and by which fact; where there is no fact there is no cell.</param>
/// <param name="Modes">Which modes of exchange can be seen, and by what.</param>
public sealed record WorkedExample(
    string Slug,
    LocalizedText Title,
    LocalizedText Citizens,
    LocalizedText Agency,
    LocalizedText About,
    IReadOnlyList<LocalizedText> Facts,
    IReadOnlyList<WorkedExample.Cell> Cells,
    IReadOnlyList<WorkedExample.Mode> Modes,
    IReadOnlyList<LocalizedText> Sources
)
{
    public sealed record Cell(RoleDimension Dimension, CitizenRole Role, RoleDegree Degree, LocalizedText Evidence);

    public sealed record Mode(ExchangeMode Of, LocalizedText What);

    /// <summary>Its roles as a picture, of no day.</summary>
    public RolePicture Roles(string language) =>
        new(
            LocalDate.MinIsoValue,
            [
                .. Cells.Select(c => new RoleReading(
                    c.Dimension,
                    c.Role,
                    c.Degree,
                    c.Evidence.In(language),
                    null,
                    null,
                    LocalDate.MinIsoValue
                )),
            ]
        );
}
