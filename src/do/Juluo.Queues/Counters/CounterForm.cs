namespace Juluo.Queues;

/// <summary>Form input for a counter.</summary>
/// <param name="Matters">The matters it serves; empty for all.</param>
public record CounterForm([Required, Length(Counter.MostLabel)] string? Label = null, MatterId[]? Matters = null);
