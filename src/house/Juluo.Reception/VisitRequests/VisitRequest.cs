namespace Juluo.Reception;

/// <summary>The fields of the form in which a stranger asks to come.</summary>
public record VisitRequest(string Name = "", [Required] string Email = "", string? Note = null)
{
    internal IReadOnlyList<Error> Check() =>
        [.. Details.Check(), .. string.IsNullOrWhiteSpace(Email) ? (Error[])[new Missing("email")] : []];

    internal VisitorDetails Details => new(Name, null, Email, Note);
}
