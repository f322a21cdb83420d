namespace Juluo.Collaborations;

/// <summary>A collaboration from the literature, to read and to compare with. Examples ship with the program and belong to no community.</summary>
/// <param name="Slug">The name in addresses.</param>
/// <param name="Citizens">The group of citizens that works with the agency.</param>
/// <param name="Facts">The published facts.</param>
/// <param name="Cells">The roles seen in each dimension, each with a published fact as evidence; there is no cell without evidence.</param>
/// <param name="Modes">The modes of exchange seen, each with its evidence.</param>
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

    /// <summary>Returns its roles as a picture without a date (the earliest day that there is).</summary>
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
