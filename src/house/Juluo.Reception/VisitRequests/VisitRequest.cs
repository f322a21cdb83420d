namespace Juluo.Reception;

/// <summary>What a stranger types who would like to come.</summary>
public record VisitRequest(string Name = "", [Required] string Email = "", string? Note = null)
{
    internal IReadOnlyList<Error> Check() =>
        [.. Details.Check(), .. string.IsNullOrWhiteSpace(Email) ? (Error[])[new Missing("email")] : []];

    internal VisitorDetails Details => new(Name, null, Email, Note);
}
