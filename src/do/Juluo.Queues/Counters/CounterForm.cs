namespace Juluo.Queues;

/// <summary>A counter as a form sends it.</summary>
/// <param name="Matters">What it serves; none: everything.</param>
public record CounterForm([Required] string? Label = null, MatterId[]? Matters = null)
{
    internal CounterForm Trimmed() => this with { Label = FormText.Some(Label) };

    internal List<Error> Check() => [.. FormText.CheckGiven("label", Label, Counter.MostLabel)];
}
