namespace Juluo.Queues;

/// <summary>A counter as a form sends it.</summary>
/// <param name="Matters">What it serves; none: everything.</param>
public record CounterForm([Required, Length(Counter.MostLabel)] string? Label = null, MatterId[]? Matters = null);
