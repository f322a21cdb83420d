namespace Juluo.Projects;

/// <summary>The fields of the form for the words at a project's end.</summary>
/// <param name="Thanks">Thanks and lessons learned.</param>
/// <param name="CarriedOn">A note on who continues which work.</param>
internal sealed record Farewell(string? Thanks, string? CarriedOn)
{
    public string? Thanks { get; } = FormText.Some(Thanks);

    public string? CarriedOn { get; } = FormText.Some(CarriedOn);
}
