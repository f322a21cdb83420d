namespace Juluo.Foundation;

/// <summary>A need was posted, or got a response that its author can see. People publishes the first, Matching the second; Lens counts the needs answered within two days.</summary>
/// <param name="Ask">The need's key; with <paramref name="Stage"/> the idempotency key of the fact.</param>
/// <param name="Author">The person who posted the need; counted only with their consent.</param>
[Named("people.ask.step")]
public sealed record AskStep(Guid Ask, AskStage Stage, PersonId Author, Instant At) : IFact;

/// <summary>The stage of a need. The number is stored.</summary>
[Named("ask-stage")]
public enum AskStage
{
    Asked = 1,
    Answered = 2,
}
