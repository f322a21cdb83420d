namespace Juluo.Projects;

/// <summary>What is said at the end of a project, as a form sends it.</summary>
/// <param name="Thanks">Thanks, and what was learned.</param>
/// <param name="CarriedOn">Who carries what on.</param>
internal sealed record Farewell(string? Thanks, string? CarriedOn)
{
    public string? Thanks { get; } = FormText.Some(Thanks);

    public string? CarriedOn { get; } = FormText.Some(CarriedOn);
}
