namespace Juluo.Needs;

/// <summary>What the author hears of responses, and those who responded of what came of them.</summary>
internal sealed class ResponseNotices(Notifier notifier, PeopleFacade people)
{
    public const string Kind = "matching.response";

    /// <summary>So long a mail waits for a slip of the thumb to be undone.</summary>
    private static readonly Duration TimeToUndo = Duration.FromSeconds(20);

    public async Task Given(SaidWant want, PersonId by, string message, CancellationToken stop)
    {
        if (await people.Find(by, stop) is { } person)
            await notifier.Tell(
                want.Author,
                new(
                    Kind,
                    GivenKey(want.Card.Id, by),
                    Sentence(want, person.Email is null ? "given-here" : "given"),
                    new
                    {
                        name = person.Name,
                        text = want.Card.InBoth,
                        mail = person.Email,
                    },
                    Path(want)
                )
                {
                    Quote = message.Length > 0 ? message : null,
                    Wait = TimeToUndo,
                },
                stop
            );
    }

    public Task Withdrawn(SaidWant want, PersonId by, CancellationToken stop) =>
        notifier.TakeBack([want.Author], GivenKey(want.Card.Id, by), stop);

    public async Task Judged(SaidWant want, PersonId responded, bool helped, CancellationToken stop)
    {
        if (await people.Find(want.Author, stop) is { } author)
            await notifier.Tell(
                responded,
                new(
                    Kind,
                    ResultKey(want.Card.Id, responded),
                    Sentence(want, helped ? "helped" : "not-helped"),
                    new { name = author.Name, text = want.Card.InBoth },
                    Path(want)
                )
                {
                    Wait = TimeToUndo,
                },
                stop
            );
    }

    public Task Unjudged(WantId want, IReadOnlyCollection<PersonId> responded, CancellationToken stop) =>
        responded.Count == 0 ? Task.CompletedTask : TakeBackEach(responded, want, stop);

    /// <summary>It is closed: those who still wait hear it, with what the author says of it.</summary>
    public Task Ended(SaidWant want, IReadOnlyCollection<PersonId> waiting, string words, CancellationToken stop) =>
        notifier.Tell(
            waiting,
            new(Kind, EndedKey(want.Card.Id), Sentence(want, "ended"), new { text = want.Card.InBoth }, Path(want))
            {
                Quote = words.Length > 0 ? words : null,
                Wait = TimeToUndo,
            },
            stop
        );

    public Task Reopened(WantId want, IReadOnlyCollection<PersonId> waiting, CancellationToken stop) =>
        waiting.Count == 0 ? Task.CompletedTask : notifier.TakeBack(waiting, EndedKey(want), stop);

    private async Task TakeBackEach(IReadOnlyCollection<PersonId> responded, WantId want, CancellationToken stop)
    {
        foreach (var person in responded)
            await notifier.TakeBack([person], ResultKey(want, person), stop);
    }

    private static string Sentence(SaidWant want, string what) => $"matching.told.{EnumWord.Of(want.Kind)}.{what}";

    private static string Path(SaidWant want) => $"/needs/{want.Card.Id}";

    private static string GivenKey(WantId want, PersonId by) => $"response:{want}:{by}";

    private static string ResultKey(WantId want, PersonId responded) => $"response:{want}:{responded}:result";

    private static string EndedKey(WantId want) => $"response:{want}:ended";
}
