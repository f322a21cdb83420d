namespace Juluo.Foundation;

/// <summary>A need was said, or had a response that its author sees. People publishes the one, Matching the other, Lens counts how many needs are answered within two days.</summary>
/// <param name="Ask">Its key; with <paramref name="Stage"/> it makes the fact countable once.</param>
/// <param name="Author">Who said the need: counted only if they agreed to be.</param>
[Named("people.ask.step")]
public sealed record AskStep(Guid Ask, AskStage Stage, PersonId Author, Instant At) : IFact;

/// <summary>The number is what is stored.</summary>
[Named("ask-stage")]
public enum AskStage
{
    Asked = 1,
    Answered = 2,
}
