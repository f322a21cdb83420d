namespace Juluo.Queues;

/// <summary>The fields of the form that adds or changes a counter.</summary>
/// <param name="Matters">The topics it serves; empty for all.</param>
public record CounterForm([Required, Length(Counter.MostLabel)] string? Label = null, QueueTopicId[]? Matters = null);
